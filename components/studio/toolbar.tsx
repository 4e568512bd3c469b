import type { Context } from '#lib/context/types';
import type { PageExplanation } from '#lib/render/explain-page';
import { wordsOfMinute } from '#lib/render/explain-words';
import { mayPreview } from '#lib/studio/staff-session';
import { PREVIEW_ACTION } from './preview-action';
import { PreviewForm } from './preview-form';
import { PreviewLives } from './preview-lives';
import { SlotReasons } from './slot-reasons';

/** For staff only: whom the page is seen as, the form to change it, and why every slot shows what it shows. */
export function Toolbar({ explained }: { explained: PageExplanation }) {
  const { preview, notes, input } = explained;
  const isAllowed = mayPreview(explained);
  return (
    <aside className="facet-bar" aria-label="Preview for staff">
      <details>
        <summary>
          <span className="facet-who">{whoOf(explained)}</span>
          <span className="facet-moment">{momentOf(input.context)}</span>
          {notes.length > 0 && (
            <span className="facet-alert">{notes.length === 1 ? '1 note' : `${notes.length} notes`}</span>
          )}
        </summary>
        <div className="facet-panel">
          <p className="facet-full">{momentOf(input.context)}</p>
          {notes.length > 0 && (
            <div role="status">
              <ul className="facet-notes">
                {notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </div>
          )}
          {isAllowed && <PreviewLives preview={preview} />}
          {isAllowed && <PreviewForm preview={preview} />}
          <SlotReasons explained={explained} />
        </div>
      </details>
      <label className="facet-marks">
        <input type="checkbox" id="facet-marks" defaultChecked />
        <span>Marks</span>
      </label>
      {preview && (
        <form method="post" action={PREVIEW_ACTION}>
          <button type="submit" name="stop" value="yes">
            Stop
          </button>
        </form>
      )}
    </aside>
  );
}

function whoOf({ preview, profile }: PageExplanation): string {
  if (!preview) return 'Seen as yourself';
  if (preview.customer === undefined) return 'Seen as somebody new';
  return `Seen as ${profile?.firstName ?? preview.customer}`;
}

const CONSENTS: Record<Context['consent'], string> = {
  unknown: 'not asked yet',
  denied: 'agreed to nothing',
  measurement: 'agreed to measurement',
  personalisation: 'agreed to personalisation',
};

/** The moment the page was decided in, as one line. */
function momentOf({ time, geo, weather, device, consent }: Context): string {
  const day = new Date(`${time.date}T00:00Z`).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const parts = [
    geo.city ?? geo.country ?? 'place unknown',
    `${day}, ${wordsOfMinute(time.minute)}`,
    weather ? `${weather.condition}, ${weather.temperature} °C` : 'weather unknown',
    device.kind,
    CONSENTS[consent],
  ];
  return parts.join(' · ');
}
