import type { Consent } from '#lib/context/types';
import type { PageView } from '#lib/render/page-view';
import { ConsentForm } from './consent-form';
import { type CookieRow, CookieTable } from './cookie-table';
import { type Messages, messagesOf } from './messages';
import { PageBody } from './page-body';

const STATES: readonly Consent[] = ['unknown', 'denied', 'measurement', 'personalisation'];

export interface PrivacyPageProps {
  view: PageView;
  consent: Consent;
  gpc: boolean;
  /** Of a customer who is signed in. */
  firstName: string | null;
  cookies: CookieRow[];
}

export function PrivacyPage({ view, consent, gpc, firstName, cookies }: PrivacyPageProps) {
  const t = messagesOf(view.locale);
  return (
    <PageBody view={view}>
      <div data-own-choice="" className="wrap privacy">
        <h1 className="display">{t.privacy.title}</h1>
        <p className="lead">{t.privacy.intro}</p>
        {gpc && <p className="gpc">{t.privacy.gpc}</p>}
        <States t={t} consent={consent} />
        <h2>{t.privacy.choose}</h2>
        <div className="privacy-choice">
          <ConsentForm locale={view.locale} current={consent} />
        </div>
        {firstName && <SignedIn t={t} firstName={firstName} />}
        <h2>{t.privacy.cookiesTitle}</h2>
        <p className="max-w-2xl text-muted">{t.privacy.cookiesIntro}</p>
        <CookieTable locale={view.locale} cookies={cookies} />
      </div>
    </PageBody>
  );
}

function States({ t, consent }: { t: Messages; consent: Consent }) {
  return (
    <section aria-labelledby="states">
      <h2 id="states">{t.privacy.statesTitle}</h2>
      <ol className="states">
        {STATES.map((state) => (
          <li key={state} aria-current={state === consent ? 'true' : undefined}>
            <h3>
              {t.privacy.states[state].name}
              {state === consent && <span className="eyebrow">{t.privacy.now}</span>}
            </h3>
            <p>{t.privacy.states[state].text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function SignedIn({ t, firstName }: { t: Messages; firstName: string }) {
  return (
    <form method="post" action="/api/session/sign-out" className="mt-10 flex flex-wrap items-center gap-4">
      <p>{t.privacy.signedInAs.replace('{name}', () => firstName)}</p>
      <button type="submit" className="button-quiet">
        {t.footer.signOut}
      </button>
    </form>
  );
}
