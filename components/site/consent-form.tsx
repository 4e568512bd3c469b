import { messagesOf } from './messages';

const LEVELS = ['personalisation', 'measurement', 'denied'] as const;

interface ConsentFormProps {
  locale: string;
  /** What holds now, where that is known. */
  current?: string;
}

/** Three answers of equal weight; a plain form, so that it works without JavaScript. */
export function ConsentForm({ locale, current }: ConsentFormProps) {
  const t = messagesOf(locale).consent;
  return (
    <form method="post" action="/api/consent" className="grid gap-1.5 min-[22.5rem]:grid-cols-3 sm:gap-2">
      {LEVELS.map((level) => (
        <button
          key={level}
          type="submit"
          name="level"
          value={level}
          aria-current={current === level ? 'true' : undefined}
          className="button-quiet text-center leading-5 max-sm:px-1 max-sm:text-[0.8125rem]"
        >
          {t[level]}
        </button>
      ))}
    </form>
  );
}
