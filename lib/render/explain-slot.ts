import { attributesOf } from '#lib/decide/attributes-of';
import { compileSchedule } from '#lib/decide/schedule';
import { traceCondition } from '#lib/decide/trace-condition';
import type { DecideInput, SlotDecision } from '#lib/decide/types';
import type { Experience, Manifest, Serve, Slot } from '#lib/manifest/types';
import { SKIP_WORDS, wordsOfAssignment, wordsOfReason, wordsOfSchedule, wordsOfTest } from './explain-words';

/** One thing a rule asks for, in plain words, and whether this visitor has it. */
interface ExplainedTest {
  text: string;
  holds: boolean;
}

/** A rule that did not serve. */
export interface CloseCall {
  experience: string;
  /** For whom, in plain words. */
  audience: string;
  /** What it would have shown: a variant, a test or a policy. */
  serves: string;
  tests: ExplainedTest[];
  /** Why it was not asked although it is for this visitor now; null for a rule that was. */
  unasked: string | null;
  /** How many things would have to be otherwise; 0 for a rule that only was not asked. */
  missing: number;
}

export interface ExplainedSlot {
  slot: string;
  variant: string;
  reason: SlotDecision['reason'];
  /** The reason in one sentence. */
  because: string;
  /** What a test or a policy assigned, where one did. */
  assignment: string | null;
  /** Closest first. */
  close: CloseCall[];
}

/** What of a manifest one slot is explained by. */
export interface SlotGround {
  manifest: Manifest;
  input: DecideInput;
}

/** Says why a slot shows what it shows, and which rules came close. Pure. */
export function explainSlot(slot: Slot, decision: SlotDecision, ground: SlotGround): ExplainedSlot {
  const { manifest } = ground;
  const chosen = slot.experiences.find(({ id }) => id === decision.experience);
  const audience = manifest.audiences.find(({ id }) => id === chosen?.audience);
  const others = slot.experiences.filter((experience) => experience !== chosen);
  const close = others.map((experience) => explainExperience(experience, decision, ground));
  return {
    slot: slot.id,
    variant: decision.variant,
    reason: decision.reason,
    because: wordsOfReason(decision, audience, chosen?.schedule),
    assignment: wordsOfAssignment(decision, cellsOf(decision, manifest)),
    close: close.sort((a, b) => a.missing - b.missing),
  };
}

function explainExperience(
  experience: Experience,
  decision: SlotDecision,
  { manifest, input }: SlotGround,
): CloseCall {
  const { id, schedule, serve } = experience;
  const audience = manifest.audiences.find((candidate) => candidate.id === experience.audience);
  const skip = decision.skipped.find((skipped) => skipped.experience === id)?.why;
  const trace = audience
    ? traceCondition(audience.condition, attributesOf(input), manifest.groups)
    : { holds: true, tests: [] };
  const tests = trace.tests.map((test) => ({ text: wordsOfTest(test), holds: test.holds }));
  const failed = trace.holds ? 0 : Math.max(1, tests.filter(({ holds }) => !holds).length);
  const { time } = input.context;
  const isNow = !schedule || compileSchedule(schedule).holds(time, input.now);
  if (schedule && !isNow) tests.push({ text: wordsOfSchedule(schedule, time, input.now), holds: false });
  const isFor = failed === 0 && isNow;
  const hindrance = skip && skip !== 'audience' && skip !== 'schedule' ? SKIP_WORDS[skip] : null;
  if (isFor && hindrance !== null) tests.push({ text: hindrance, holds: false });
  return {
    experience: id,
    audience: audience?.label ?? 'Everybody',
    serves: wordsOfServe(serve),
    tests,
    unasked: isFor && hindrance === null ? whyUnasked(decision) : null,
    missing: failed + (isNow ? 0 : 1) + (isFor && hindrance !== null ? 1 : 0),
  };
}

function whyUnasked({ experience }: SlotDecision): string {
  return experience === undefined
    ? 'matches, but no rule is asked'
    : `matches, but stands lower than ${experience}`;
}

function cellsOf({ assignment }: SlotDecision, { experiments, policies }: Manifest): number | null {
  const experiment = experiments.find(({ id }) => id === assignment?.rule);
  if (experiment) return experiment.factors.reduce((cells, { levels }) => cells * levels.length, 1);
  return policies.find(({ id }) => id === assignment?.rule)?.arms.length ?? null;
}

function wordsOfServe(serve: Serve): string {
  if (serve.kind === 'variant') return serve.variant;
  return serve.kind === 'experiment' ? `test ${serve.experiment}` : `policy ${serve.policy}`;
}
