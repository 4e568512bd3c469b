import type { ReactNode } from 'react';
import type { Consent, Preview } from '#lib/context/types';
import { CONSENT_LEVELS } from '#lib/identity/consent';
import { seededCustomers } from '#lib/shop/customers';
import { PLACES } from '#lib/shop/moments';
import { PREVIEW_DEVICES, PREVIEW_WEATHERS } from '#lib/studio/read-preview';
import { PREVIEW_ACTION } from './preview-action';

const CONSENTS: Record<Consent, string> = {
  unknown: 'Not asked yet',
  denied: 'Nothing',
  measurement: 'Measurement',
  personalisation: 'Personalisation',
};

/** Whom, when and where: an empty field means as it is for the member of staff. Works without JavaScript. */
export function PreviewForm({ preview = {} }: { preview?: Preview }) {
  const place = PLACES.find(({ place: known }) => known.city === preview.place?.city);
  return (
    <section aria-labelledby="facet-form">
      <h2 id="facet-form">Or choose each</h2>
      <form method="post" action={PREVIEW_ACTION} className="facet-form">
        <Field label="Customer (empty: somebody new)" name="customer">
          <input
            id="facet-customer"
            name="customer"
            list="facet-customers"
            defaultValue={preview.customer}
            maxLength={40}
            pattern="[A-Za-z0-9_\-]*"
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
        <datalist id="facet-customers">
          {seededCustomers(0)
            .filter(({ profile }) => profile !== null)
            .map(({ id, firstName }) => (
              <option key={id} value={id}>
                {firstName}
              </option>
            ))}
        </datalist>
        <Field label="Local date and time" name="at">
          <input id="facet-at" type="datetime-local" name="at" defaultValue={preview.at} />
        </Field>
        <Field label="Place" name="place">
          <Choice name="place" value={place?.id} options={PLACES.map(({ id, label }) => [id, label])} />
        </Field>
        <Field label="Weather" name="weather">
          <Choice
            name="weather"
            value={preview.weather?.condition}
            options={PREVIEW_WEATHERS.map((name) => [name, name])}
          />
        </Field>
        <Field label="Temperature, °C" name="temperature">
          <input
            id="facet-temperature"
            type="number"
            name="temperature"
            min={-60}
            max={60}
            step={0.1}
            defaultValue={preview.weather?.temperature}
          />
        </Field>
        <Field label="Device" name="device">
          <Choice
            name="device"
            value={preview.device}
            options={PREVIEW_DEVICES.map((name) => [name, name])}
          />
        </Field>
        <Field label="Agreed to" name="consent">
          <Choice
            name="consent"
            value={preview.consent}
            options={CONSENT_LEVELS.map((level) => [level, CONSENTS[level]])}
          />
        </Field>
        <button type="submit" className="facet-main facet-wide">
          Show the page like this
        </button>
      </form>
    </section>
  );
}

/** `name`: that of the control inside. */
function Field({ label, name, children }: { label: string; name: string; children: ReactNode }) {
  return (
    <div className={name === 'customer' ? 'facet-field facet-wide' : 'facet-field'}>
      <label htmlFor={`facet-${name}`}>{label}</label>
      {children}
    </div>
  );
}

interface ChoiceProps {
  name: string;
  value: string | undefined;
  options: readonly (readonly [value: string, label: string])[];
}

function Choice({ name, value = '', options }: ChoiceProps) {
  return (
    <select id={`facet-${name}`} name={name} defaultValue={value}>
      <option value="">As it is for me</option>
      {options.map(([option, label]) => (
        <option key={option} value={option}>
          {label}
        </option>
      ))}
    </select>
  );
}
