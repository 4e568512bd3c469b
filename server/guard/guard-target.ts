import { splitTarget } from './split-target';
import type { Guard, Refusal } from './types';

const MAX_TARGET_CHARS = 4096;

const ENCODED_CONTROL = /%(?:0[0-9a-f]|1[0-9a-f]|7f)/i;
const MALFORMED_ESCAPE = /%(?![0-9a-f]{2})/i;
const DOT_SEGMENT = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i;
/** Spellings by which Next reaches a page's data instead of the page; browsers send headers, never these. */
const DATA_SUFFIX = /\.rsc$|\.segments(?:\/|$)|\.prefetch\.rsc$|^\/_next\/data\//i;

const refuse = (status: number, reason: Refusal['reason']): Refusal => ({ status, reason });

function isVisibleAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code >= 0x7f) return false;
  }
  return true;
}

/** Origin-form only: `*`, absolute-form and authority-form have no meaning for this server. */
export const guardTargetForm: Guard = ({ target }) =>
  target.startsWith('/') ? null : refuse(400, 'target-form');

export const guardTargetLength: Guard = ({ target }) =>
  target.length > MAX_TARGET_CHARS ? refuse(414, 'target-too-long') : null;

export const guardTargetCharacters: Guard = ({ target }) => {
  const { path } = splitTarget(target);
  const isBad = !isVisibleAscii(target) || path.includes('\\') || ENCODED_CONTROL.test(path);
  return isBad ? refuse(400, 'target-characters') : null;
};

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false; // valid hex, but not UTF-8: Next answers 500 to it
  }
}

export const guardTargetEscapes: Guard = ({ target }) => {
  const { path } = splitTarget(target);
  return MALFORMED_ESCAPE.test(path) || !isDecodable(path) ? refuse(400, 'target-escape') : null;
};

export const guardTargetSpelling: Guard = ({ target }) => {
  const { path } = splitTarget(target);
  return DOT_SEGMENT.test(path) || DATA_SUFFIX.test(path) ? refuse(404, 'target-spelling') : null;
};
