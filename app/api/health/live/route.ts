import { answerJson } from '#lib/node/form-answer';

/** The process runs. */
export function GET(): Response {
  return answerJson({ status: 'live' });
}
