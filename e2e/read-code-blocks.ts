import { readFileSync } from 'node:fs';

/** A fenced block of a document: `title=` names the file it is, `in=` where it is run. */
export interface CodeBlock {
  language: string;
  title: string | null;
  runsIn: string | null;
  code: string;
}

const FENCED = /^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm;

/** The fenced blocks of a Markdown file, in order. */
export function readCodeBlocks(file: string): CodeBlock[] {
  return [...readFileSync(file, 'utf8').matchAll(FENCED)].map(([, language = '', info = '', code = '']) => ({
    language,
    title: / title=(\S+)/.exec(info)?.[1] ?? null,
    runsIn: / in=(\S+)/.exec(info)?.[1] ?? null,
    code,
  }));
}
