import { describe, expect, it } from 'vitest';
import { parseShape } from '#lib/core/shape';
import { CLAIM_SHAPES } from '#lib/identity/claims';
import { seededCustomers } from '#lib/shop/customers';
import { PLACES } from '#lib/shop/moments';
import { readPreview } from './read-preview';

function formOf(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}
const read = (values: Record<string, string>) => readPreview(formOf(values));

describe('readPreview', () => {
  it('reads every field of the form', () => {
    const asked = read({
      customer: ' anna ',
      at: '2026-11-22T08:15',
      place: 'krakow',
      weather: 'snow',
      temperature: '-2.5',
      device: 'tablet',
      consent: 'measurement',
    });
    expect(asked).toEqual({
      ok: true,
      preview: {
        customer: 'anna',
        at: '2026-11-22T08:15',
        place: PLACES.find(({ id }) => id === 'krakow')?.place,
        weather: { condition: 'snow', temperature: -2.5 },
        device: 'tablet',
        consent: 'measurement',
      },
    });
  });

  it('a temperature without weather is refused, not dropped', () => {
    expect(read({ temperature: '8' })).toEqual({
      ok: false,
      problem: expect.stringContaining('needs a weather'),
    });
  });

  it('an empty field is absent, and a form of them is no preview', () => {
    const empty = { customer: '', at: '', place: '', weather: '', temperature: '', device: '', consent: '' };
    expect(read({ ...empty, device: 'phone' })).toEqual({ ok: true, preview: { device: 'phone' } });
    expect(read(empty)).toEqual({ ok: true, preview: null });
    expect(read({})).toEqual({ ok: true, preview: null });
  });

  it('weather without a temperature is at a mild one', () => {
    expect(read({ weather: 'rain' })).toMatchObject({
      preview: { weather: { condition: 'rain', temperature: 10 } },
    });
  });

  it.each([
    ['60', 60],
    ['-60', -60],
    ['-60.0', -60],
    ['59.9', 59.9],
    ['07', 7],
  ])('takes a temperature of %s', (temperature, celsius) => {
    expect(read({ weather: 'rain', temperature })).toMatchObject({
      preview: { weather: { temperature: celsius } },
    });
  });

  it('takes a customer and a date that may not exist: the page says so, and nothing typed is lost', () => {
    const preview = { customer: 'nobody', at: '2026-02-30T10:00' };
    expect(read(preview)).toEqual({ ok: true, preview });
  });

  it('stop means none', () => {
    expect(read({ stop: 'yes', customer: 'anna' })).toEqual({ ok: true, preview: null });
  });

  it.each<Record<string, string>>([
    { customer: 'a b' },
    { customer: 'x'.repeat(41) },
    { at: 'tomorrow' },
    { at: '2026-11-22' },
    { at: '0099-06-01T10:00' },
    { at: '9999-12-31T23:59' },
    { place: 'atlantis' },
    { weather: 'hail' },
    { weather: 'rain', temperature: 'warm' },
    { weather: 'rain', temperature: '60.1' },
    { weather: 'rain', temperature: '-61' },
    { device: 'bot' },
    { consent: 'all' },
    { preset: 'nobody' },
  ])('refuses %j', (values) => {
    expect(read(values)).toMatchObject({ ok: false });
  });

  it.each(seededCustomers(0).map((life) => [life.id, life] as const))(
    'preset %s fills in the whole form, in their language',
    (id, { moment, consent, locale, profile }) => {
      const asked = read({ preset: id });
      expect(asked).toMatchObject({ ok: true, locale, preview: { ...moment, consent } });
      if (!asked.ok || !asked.preview) throw new Error('no preview');
      expect(asked.preview.customer).toBe(profile ? id : undefined);
      expect(parseShape(CLAIM_SHAPES.staff, { user: 'u', role: 'admin', preview: asked.preview }).ok).toBe(
        true,
      );
    },
  );
});
