// Next's loader of this file knows no package imports.
import { sameConfig } from '../same-config';

export default sameConfig;
