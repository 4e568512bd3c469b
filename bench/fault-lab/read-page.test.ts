import { expect, test } from 'vitest';
import { readHeadings } from './read-page';

test.each([
  [
    '<html><h1>Head</h1><main id="m"><h1 class="x">One <em>two</em></h1>\n<h2>Three</h2><h3>no</h3></main></html>\n',
    ['One two', 'Three'],
  ],
  ['<html><main><h1>One</h1></main>', []],
  ['{"error":"inner-down"}', []],
  ['', []],
])('%s', (html, headings) => {
  expect(readHeadings(html)).toEqual(headings);
});
