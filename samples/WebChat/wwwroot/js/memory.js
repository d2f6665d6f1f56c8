// What a reload must not lose: the turn that was being streamed, and which conversations run in the background. Of this tab only.

const turnKey = 'turn';

export const memory = {
  get turn() {
    return JSON.parse(sessionStorage.getItem(turnKey));
  },
  set turn(turn) {
    if (turn) {
      sessionStorage.setItem(turnKey, JSON.stringify(turn));
    } else {
      sessionStorage.removeItem(turnKey);
    }
  },
  runOf: (conversation) => sessionStorage.getItem(`run ${conversation}`),
  keepRun: (conversation, run) => sessionStorage.setItem(`run ${conversation}`, run),
  forgetRun: (conversation) => sessionStorage.removeItem(`run ${conversation}`),
};
