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
    <form method="post" action="/api/consent" className="choices">
      {LEVELS.map((level) => (
        <button
          key={level}
          type="submit"
          name="level"
          value={level}
          aria-current={current === level ? 'true' : undefined}
          className="button-quiet"
        >
          {t[level]}
        </button>
      ))}
    </form>
  );
}
