import type { Attribute } from './types';

type Facts = Pick<Attribute, 'label' | 'type'> & Partial<Pick<Attribute, 'unit' | 'values' | 'aliases'>>;

const common = { personal: false, protected: false };

const request = (name: string, facts: Facts): Attribute => ({
  name: `context.${name}`,
  source: 'request',
  freshness: 'of this request',
  ...common,
  ...facts,
});

const place = (name: string, facts: Facts): Attribute => ({
  name: `context.geo.${name}`,
  source: 'place',
  freshness: 'of this request, by its network address',
  ...common,
  ...facts,
});

const weather = (name: string, facts: Facts): Attribute => ({
  name: `context.weather.${name}`,
  source: 'weather',
  freshness: 'at most an hour old',
  ...common,
  ...facts,
});

/** What one request says; see the type `Context`. */
export const CONTEXT_ATTRIBUTES: readonly Attribute[] = [
  request('locale', { type: 'text', label: 'Language of the page' }),
  request('currency', { type: 'text', label: 'Currency of the prices' }),
  request('consent', {
    type: 'text',
    values: ['unknown', 'denied', 'measurement', 'personalisation'],
    label: 'What the visitor has agreed to',
  }),
  request('time.zone', { type: 'text', label: 'Time zone of the visitor' }),
  request('time.zoneSource', {
    type: 'text',
    values: ['place', 'site'],
    label: 'How the time zone is known: by the place, or assumed for the site',
  }),
  request('time.date', { type: 'text', label: 'Local date, such as 2026-10-05' }),
  request('time.hour', { type: 'number', unit: 'hour, 0–23', label: 'Local hour' }),
  request('time.minute', { type: 'number', unit: 'minute of the day, 0–1439', label: 'Local time of day' }),
  request('time.weekday', {
    type: 'number',
    unit: '1 = Monday … 7 = Sunday',
    label: 'Local day of the week',
  }),
  request('time.weekend', { type: 'boolean', label: 'It is a weekend there' }),
  request('time.dayPart', {
    type: 'text',
    values: ['night', 'morning', 'midday', 'afternoon', 'evening'],
    label: 'Local part of the day',
  }),
  place('country', { type: 'text', unit: 'ISO 3166-1 alpha-2', aliases: ['country'], label: 'Country' }),
  place('region', { type: 'text', aliases: ['region'], label: 'Region or state' }),
  place('city', { type: 'text', aliases: ['city'], label: 'Town' }),
  place('latitude', { type: 'number', unit: '°', label: 'Latitude, roughly' }),
  place('longitude', { type: 'number', unit: '°', label: 'Longitude, roughly' }),
  place('timeZone', { type: 'text', label: 'Time zone of the place' }),
  weather('condition', {
    type: 'text',
    values: ['clear', 'clouds', 'fog', 'rain', 'snow', 'storm'],
    label: 'Weather there now',
  }),
  weather('temperature', { type: 'number', unit: '°C', label: 'Temperature' }),
  weather('feelsLike', { type: 'number', unit: '°C', label: 'Temperature as it feels' }),
  weather('rain', { type: 'number', unit: 'mm/h', label: 'Rain' }),
  weather('wind', { type: 'number', unit: 'km/h', label: 'Wind' }),
  weather('rainNext3h', { type: 'boolean', label: 'Rain is expected within three hours' }),
  request('device.kind', {
    type: 'text',
    values: ['phone', 'tablet', 'desktop', 'bot'],
    aliases: ['deviceType', 'device'],
    label: 'Kind of device',
  }),
  request('device.touch', { type: 'boolean', label: 'The device has a touch screen' }),
  request('campaign.source', { type: 'text', aliases: ['utmSource'], label: 'Campaign: where it ran' }),
  request('campaign.medium', { type: 'text', aliases: ['utmMedium'], label: 'Campaign: kind of medium' }),
  request('campaign.name', { type: 'text', aliases: ['utmCampaign'], label: 'Campaign: its name' }),
  request('campaign.content', { type: 'text', aliases: ['utmContent'], label: 'Campaign: which advert' }),
  request('campaign.term', { type: 'text', aliases: ['utmTerm'], label: 'Campaign: search term' }),
  request('referrer.kind', {
    type: 'text',
    values: ['direct', 'internal', 'search', 'social', 'other'],
    label: 'How the visitor came here',
  }),
  request('referrer.host', { type: 'text', label: 'Site the visitor came from' }),
];
