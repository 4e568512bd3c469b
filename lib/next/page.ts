/** What the page of a site in code is made with; `facet/page`. */
export { type Choices, type CodeParams, type PageChoices, readChoices } from './read-choices';
export { Slot } from './slot';
