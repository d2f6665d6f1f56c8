// Talks to the endpoints of this host.

export class Failure extends Error {
  constructor(message, status = 0) {
    super(message);
    this.status = status;
  }
}

export async function request(method, path, body) {
  const response = await send(method, path, body);
  return response.status === 204 ? null : response.json();
}

// Events as they come. A stream that ends without [DONE] was cut, however complete it looks.
export async function* stream(path, body, signal) {
  const response = await send('POST', path, body, signal);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const lost = (error) => {
    throw signal.aborted ? error : new Failure('The connection was lost.');
  };
  let rest = '';
  try {
    for (;;) {
      const { value, done } = await reader.read().catch(lost);
      if (done) {
        lost();
      }
      const lines = (rest + value).split('\n');
      rest = lines.pop();
      for (const line of lines) {
        if (line === 'data: [DONE]') {
          return;
        }
        if (line.startsWith('data: ')) {
          yield open(JSON.parse(line.slice(6)));
        }
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function open(event) {
  if (event.type === 'error') {
    throw new Failure(event.message, event.status);
  }
  return event;
}

async function send(method, path, body, signal) {
  let response;
  try {
    response = await fetch(path, {
      method,
      signal,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (error) {
    throw signal?.aborted ? error : new Failure('WebChat cannot be reached.');
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Failure(problem.detail ?? problem.title ?? `The host answered ${response.status}.`, response.status);
  }
  return response;
}
