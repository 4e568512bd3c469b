import type { PageExplanation } from '#lib/render/explain-page';
import type { CloseCall, ExplainedSlot } from '#lib/render/explain-slot';

/** Rules shown at once, and all that are as close as the last of them; a slot may have hundreds. */
const CLOSEST = 5;

/** A card per slot: what it shows, why, and which rules came close. */
export function SlotReasons({ explained }: { explained: PageExplanation }) {
  const { slots, revision } = explained;
  if (slots.length === 0) return null;
  return (
    <section aria-labelledby="facet-reasons">
      <h2 id="facet-reasons">
        Why this page <span className="facet-soft">– rules of revision {revision}</span>
      </h2>
      <div className="facet-reasons">
        {slots.map((slot) => (
          <SlotCard key={slot.slot} {...slot} />
        ))}
      </div>
    </section>
  );
}

/** Closest first, cut between two distances. */
function splitByDistance(
  close: readonly CloseCall[],
): [near: readonly CloseCall[], far: readonly CloseCall[]] {
  const limit = close[CLOSEST - 1]?.missing ?? Number.POSITIVE_INFINITY;
  return [close.filter(({ missing }) => missing <= limit), close.filter(({ missing }) => missing > limit)];
}

function SlotCard({ slot, variant, reason, because, assignment, close }: ExplainedSlot) {
  const [near, far] = splitByDistance(close);
  return (
    <article className="facet-card" id={`why-${slot}`} data-slot={slot} data-reason={reason}>
      <header>
        <h3>
          <a href={`#slot-${slot}`}>{slot}</a>
        </h3>
        <code>{variant}</code>
      </header>
      <p>{because}</p>
      {assignment !== null && <p className="facet-soft">{assignment}</p>}
      {close.length > 0 && (
        <details className="facet-close">
          <summary>What came close ({close.length})</summary>
          <CloseCalls calls={near} />
          {far.length > 0 && (
            <details className="facet-close">
              <summary>Further away ({far.length})</summary>
              <CloseCalls calls={far} />
            </details>
          )}
        </details>
      )}
    </article>
  );
}

function CloseCalls({ calls }: { calls: readonly CloseCall[] }) {
  return (
    <ul>
      {calls.map((call) => (
        <Close key={call.experience} {...call} />
      ))}
    </ul>
  );
}

function Close({ experience, audience, serves, tests, unasked, missing }: CloseCall) {
  return (
    <li data-rule={experience}>
      <p>
        <strong>{audience}</strong>{' '}
        <span className="facet-soft">
          {`– ${unasked ?? (missing === 1 ? 'one condition short' : `${missing} conditions short`)}`}
        </span>
      </p>
      <p>
        <code>{`${experience} → ${serves}`}</code>
      </p>
      <ul className="facet-tests">
        {tests.map(({ text, holds }) => (
          <li key={text} data-holds={holds ? 'yes' : 'no'}>
            {text}
          </li>
        ))}
      </ul>
    </li>
  );
}
