import { createHash } from 'node:crypto';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import sharp from 'sharp';
import { SubjectPicture } from '#components/pictures/subject-picture';
import { ASPECTS, type Aspect, type PictureSubject, pictureKey } from '#lib/blocks/pictures';
import { ENCODERS, type Widths } from './settings';

/** One drawing in one aspect, to be rendered at some widths. */
export interface PictureJob {
  key: string;
  aspect: Aspect;
  /** Smallest first. */
  widths: readonly number[];
  /** Of the largest width. */
  height: number;
  svg: string;
  hash: string;
}

/** What else decides the bytes: the encoders, their settings, and their versions. */
const { vips, rsvg, aom, webp, heif } = sharp.versions as Record<string, string | undefined>;
const TOOLS = JSON.stringify({ ENCODERS, vips, rsvg, aom, webp, heif });

/** The eight letters of a file name that change whenever the drawing, a width or an encoder does. */
export function hashOf(svg: string, widths: readonly number[]): string {
  return createHash('sha256').update(`${TOOLS}\n${widths.join()}\n${svg}`).digest('hex').slice(0, 8);
}

function drawAt(subject: PictureSubject, aspect: Aspect, width: number, height: number): string {
  const svg = renderToStaticMarkup(createElement(SubjectPicture, { subject, aspect }));
  return svg.replace('<svg', `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`);
}

function toJob(subject: PictureSubject, aspect: Aspect, widths: readonly number[]): PictureJob {
  const width = Math.max(...widths);
  const [w = 1, h = 1] = aspect.split(':').map(Number);
  const height = Math.round((width * h) / w);
  const svg = drawAt(subject, aspect, width, height);
  return { key: pictureKey(subject), aspect, widths, height, svg, hash: hashOf(svg, widths) };
}

/** Every subject in every aspect. */
export function listJobs(
  subjects: readonly PictureSubject[],
  widthsOf: (subject: PictureSubject) => Widths,
): PictureJob[] {
  return subjects.flatMap((subject) =>
    ASPECTS.map((aspect) => toJob(subject, aspect, widthsOf(subject)[aspect])),
  );
}
