import { cleanText } from './clean-text';
import type { Campaign } from './types';

const PARAMETERS: Record<keyof Campaign, string> = {
  source: 'utm_source',
  medium: 'utm_medium',
  name: 'utm_campaign',
  content: 'utm_content',
  term: 'utm_term',
};

const VALUE_MAX_CHARS = 100;

/** The campaign a query string (without `?`) names; of a doubled parameter the first counts. */
export function readCampaign(query: string): Campaign {
  const campaign: Campaign = {};
  if (!query.includes('utm_')) return campaign;
  const parameters = new URLSearchParams(query);
  for (const [member, parameter] of Object.entries(PARAMETERS) as [keyof Campaign, string][]) {
    const value = cleanText(parameters.get(parameter), VALUE_MAX_CHARS);
    if (value !== undefined) campaign[member] = value;
  }
  return campaign;
}
