import type { PageRequest } from './page-view';

/** What each template's route asks for; the same in both trees and for the page's metadata. */
export const homeRequest: PageRequest = { template: 'home', path: '/' };
export const notFoundRequest: PageRequest = { template: 'not-found', path: '/' };
export const privacyRequest: PageRequest = { template: 'privacy', path: '/privacy' };

export function categoryRequest(slug: string): PageRequest {
  return { template: 'category', path: `/c/${slug}`, category: slug };
}
