import type { Schedule } from '#lib/manifest/types';
import { wordsOfDayParts } from '#lib/render/explain-words';
import type { SiteStatus } from '#lib/studio/read-site-status';

const TEXTS: Record<SiteStatus['kind'], string> = {
  unreachable: 'The store does not answer. Visitors get the last good pages, then the built-in defaults.',
  'nothing-published': 'Nothing is published yet. Visitors get the built-in defaults.',
  broken: 'The live revision cannot be read. Visitors get the last good one, then the built-in defaults.',
  live: 'Personalised pages are served.',
};

/** What is live and, for who may use it, the switch that turns personalisation off for everybody. */
export function SiteStatusView({ status, maySwitch }: { status: SiteStatus; maySwitch: boolean }) {
  const killed = status.kind !== 'unreachable' && status.killed;
  return (
    <main className="studio">
      <h1>{killed ? 'Personalisation is off' : 'Personalisation is on'}</h1>
      <p>{killed ? 'Every visitor gets the default page.' : TEXTS[status.kind]}</p>
      {maySwitch && status.kind !== 'unreachable' && <KillSwitch killed={killed} />}
      {status.kind === 'broken' && <Problems problems={status.problems} />}
      {status.kind === 'live' && <Published status={status} />}
    </main>
  );
}

function KillSwitch({ killed }: { killed: boolean }) {
  return (
    <form method="post" action="/api/studio/kill-switch">
      <button type="submit" name="state" value={killed ? 'on' : 'off'}>
        {killed ? 'Switch on again' : 'Switch off for everybody'}
      </button>
    </form>
  );
}

function Problems({ problems }: { problems: string[] }) {
  return (
    <ul>
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}

function Published({ status }: { status: Extract<SiteStatus, { kind: 'live' }> }) {
  const { revision, publishedAt, slots, audiences } = status.manifest;
  return (
    <>
      <p>
        Revision {revision}, published{' '}
        <time dateTime={new Date(publishedAt).toISOString()}>{new Date(publishedAt).toUTCString()}</time>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Slot</th>
            <th scope="col">Rule</th>
            <th scope="col">For whom</th>
            <th scope="col">When</th>
            <th scope="col">Shows</th>
          </tr>
        </thead>
        <tbody>
          {slots.flatMap((slot) => [
            ...slot.experiences.map((experience) => (
              <tr key={`${slot.id}/${experience.id}`}>
                <td data-label="Slot">{slot.id}</td>
                <td data-label="Rule">{experience.id}</td>
                <td data-label="For whom">
                  {audiences.find(({ id }) => id === experience.audience)?.label ?? 'Everybody'}
                </td>
                <td data-label="When">{when(experience.schedule)}</td>
                <td data-label="Shows">{shown(experience.serve)}</td>
              </tr>
            )),
            <tr key={slot.id}>
              <td data-label="Slot">{slot.id}</td>
              <td data-label="Rule">default</td>
              <td data-label="For whom">Everybody else</td>
              <td data-label="When">Always</td>
              <td data-label="Shows">{slot.fallback}</td>
            </tr>,
          ])}
        </tbody>
      </table>
    </>
  );
}

function when(schedule: Schedule | undefined): string {
  if (!schedule) return 'Always';
  const { startsAt, endsAt, dayParts = [] } = schedule;
  const dates = [
    startsAt === undefined ? '' : `from ${new Date(startsAt).toUTCString()}`,
    endsAt === undefined ? '' : `until ${new Date(endsAt).toUTCString()}`,
  ];
  return [wordsOfDayParts(dayParts), ...dates].filter((text) => text !== '').join(', ');
}

function shown(serve: { kind: string; variant?: string; experiment?: string; policy?: string }): string {
  return serve.variant ?? `${serve.kind} ${serve.experiment ?? serve.policy}`;
}
