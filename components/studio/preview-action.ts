/** Where the toolbar's forms are sent to. */
export const PREVIEW_ACTION = '/api/studio/preview';
