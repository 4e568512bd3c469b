import type { Guard } from './types';

const MAX_HOST_CHARS = 255;
const HOST = /^(?:\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::\d{1,5})?$/i;

export function isHost(value: string): boolean {
  return value.length <= MAX_HOST_CHARS && HOST.test(value);
}

export const guardHost: Guard = ({ headers }) => {
  const [host, ...others] = headers.host ?? [];
  return host !== undefined && others.length === 0 && isHost(host) ? null : { status: 400, reason: 'host' };
};
