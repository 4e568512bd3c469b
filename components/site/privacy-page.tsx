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
      <div data-own-choice="" className="wrap py-12 lg:py-20">
        <h1 className="text-[clamp(2.5rem,6vw,4rem)] leading-[1.05]">{t.privacy.title}</h1>
        <p className="mt-6 max-w-2xl text-lg leading-8 text-muted">{t.privacy.intro}</p>
        {gpc && <p className="mt-6 max-w-2xl rounded-2xl bg-raised px-5 py-4">{t.privacy.gpc}</p>}
        <States t={t} consent={consent} />
        <h2 className="mt-14 text-3xl leading-9">{t.privacy.choose}</h2>
        <div className="mt-5 max-w-2xl">
          <ConsentForm locale={view.locale} current={consent} />
        </div>
        {firstName && <SignedIn t={t} firstName={firstName} />}
        <h2 className="mt-16 text-3xl leading-9">{t.privacy.cookiesTitle}</h2>
        <p className="mt-3 max-w-2xl text-muted">{t.privacy.cookiesIntro}</p>
        <CookieTable locale={view.locale} cookies={cookies} />
      </div>
    </PageBody>
  );
}

function States({ t, consent }: { t: Messages; consent: Consent }) {
  return (
    <section className="mt-12" aria-labelledby="states">
      <h2 id="states" className="text-3xl leading-9">
        {t.privacy.statesTitle}
      </h2>
      <ol className="mt-6 grid gap-x-12 gap-y-8 sm:grid-cols-2">
        {STATES.map((state) => (
          <li key={state} aria-current={state === consent ? 'true' : undefined}>
            <div className={`border-t-2 pt-4 ${state === consent ? 'border-accent' : 'border-line'}`}>
              <h3 className="flex flex-wrap items-baseline gap-x-3 text-xl leading-7">
                {t.privacy.states[state].name}
                {state === consent && <span className="eyebrow font-sans">{t.privacy.now}</span>}
              </h3>
              <p className="mt-2 max-w-prose text-muted">{t.privacy.states[state].text}</p>
            </div>
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
