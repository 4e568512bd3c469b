import { refuse } from '#lib/node/form-answer';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const STYLE =
  ':root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif;max-width:32rem;margin:20vh auto 0;padding:0 1.5rem}h1{font-size:1.5rem;line-height:1.3}';

/**
 * A refused form: to a browser as a small page that leads back to where the form is, to others as JSON.
 * @param back a path of this site
 */
export function answerRefused(
  request: Request,
  status: 400 | 401 | 403,
  { problem, back }: { problem: string; back: string },
): Response {
  const answer = refuse(status, problem);
  if (!request.headers.get('accept')?.includes('text/html')) return answer;
  const headers = new Headers(answer.headers);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(pageOf(escapeHtml(problem), escapeHtml(back)), { status, headers });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (found) => ENTITIES[found] ?? found);
}

function pageOf(problem: string, back: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>The page cannot be shown like this</title>
<style>${STYLE}</style>
<main>
<h1>The page cannot be shown like this</h1>
<p>The form was refused: ${problem}. Nothing was changed.</p>
<p><a href="${back}">Back to the page</a></p>
</main>
</html>
`;
}
