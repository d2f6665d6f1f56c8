// What the service has kept of a conversation, and how far its last turn is.
import { request } from './api.js';

export const pathOf = (id) => `/api/conversations/${encodeURIComponent(id)}`;

export const turns = (stored) => stored ? stored.messages.filter((message) => message.role === 'user').length : 0;

export function isFinished({ messages }) {
  const last = messages.at(-1);
  return !last || (last.role === 'assistant' && !last.blocks.some((block) => block.status === 'running'));
}

// The conversation; null when the service has none.
export async function find(id) {
  try {
    return id ? await request('GET', pathOf(id)) : null;
  } catch (failure) {
    if (failure.status === 404) {
      return null;
    }
    throw failure;
  }
}

// How the last turn ended; null while it is under way. With a run to ask about, the host waits a while before it says so.
export async function findEnd(id, run) {
  const report = run ? await request('GET', `/api/runs/${run}?conversation=${encodeURIComponent(id)}`) : null;
  if (report?.status === 'running') {
    return null;
  }
  const stored = await request('GET', pathOf(id));
  if (report?.status === 'failed') {
    return { stored, error: report.error };
  }
  return isFinished(stored) ? { stored } : null;
}
