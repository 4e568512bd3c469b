import { fnv1a32 } from '#lib/core/hash';

/** Everything of one visitor lies in one of 64 shards, so that a script can change it in one step. */
const SHARDS = 64;

/** The hash tag of an id's shard, `{s07}`. */
function shardTag(id: string): string {
  return `{s${String(fnv1a32(id) % SHARDS).padStart(2, '0')}}`;
}

/** The pointer to the live revision: `LivePointer` as JSON. */
export const LIVE_KEY = 'live';
/** The last revision given to a publish, whether or not it went live. */
export const REVISION_KEY = 'revision';
/** Present while the kill switch is on. */
export const KILL_KEY = 'kill';
export const manifestKey = (revision: number) => `manifest:${revision}`;
export const codebookKey = (fingerprint: string) => `codebook:${fingerprint}`;
export const contentKey = (hash: string) => `content:${hash}`;
export const pricesKey = (revision: number) => `prices:${revision}`;
export const weightsKey = (policy: string) => `weights:${policy}`;
export const customerKey = (id: string) => `${shardTag(id)}:customer:${id}`;
/** The edge view of a profile, written in one step with it. */
export const viewKey = (id: string) => `${shardTag(id)}:view:${id}`;
/** The last full receipts, oldest first. */
export const receiptsKey = (id: string) => `${shardTag(id)}:receipts:${id}`;
export const oneTimeLinkKey = (tokenHash: string) => `otl:${tokenHash}`;

export interface KeyRow {
  key: string;
  tag: string;
  type: 'string' | 'hash' | 'stream';
  /** `none`: immutable or moved in place, never expires by itself. */
  life: string;
  personal: boolean;
  writer: string;
  holds: string;
}

/** Every key there is. Erasure, inventory and sizing are generated from this table. */
export const KEY_TABLE: readonly KeyRow[] = [
  {
    key: LIVE_KEY,
    tag: '',
    type: 'string',
    life: 'none',
    personal: false,
    writer: 'publish',
    holds: 'pointer to the live revision',
  },
  {
    key: REVISION_KEY,
    tag: '',
    type: 'string',
    life: 'none',
    personal: false,
    writer: 'publish',
    holds: 'the last revision given out',
  },
  {
    key: KILL_KEY,
    tag: '',
    type: 'string',
    life: 'none',
    personal: false,
    writer: 'npm run off, studio',
    holds: '1 while personalisation is switched off',
  },
  {
    key: 'manifest:<revision>',
    tag: '',
    type: 'string',
    life: 'none',
    personal: false,
    writer: 'publish',
    holds: 'signed manifest',
  },
  {
    key: 'codebook:<fingerprint>',
    tag: '',
    type: 'string',
    life: 'none',
    personal: false,
    writer: 'publish',
    holds: 'which content an index of a code means',
  },
  {
    key: 'content:<hash>',
    tag: '',
    type: 'string',
    life: 'none',
    personal: false,
    writer: 'publish',
    holds: 'blocks of one variant in one locale',
  },
  {
    key: 'prices:<revision>',
    tag: '',
    type: 'string',
    life: 'none',
    personal: false,
    writer: 'publish',
    holds: 'price list, minor units by product and currency',
  },
  {
    key: 'weights:<policy>',
    tag: '',
    type: 'string',
    life: 'none',
    personal: false,
    writer: 'lib/learn',
    holds: 'current weights of a learning policy',
  },
  {
    key: '<shard>:customer:<id>',
    tag: '{s00}…{s63}',
    type: 'string',
    life: 'none',
    personal: true,
    writer: 'sign-up, import',
    holds: 'name, consent, assignment id',
  },
  {
    key: '<shard>:profile:<id>',
    tag: '{s00}…{s63}',
    type: 'string',
    life: '400 days after the last event',
    personal: true,
    writer: 'fold',
    holds: 'full profile',
  },
  {
    key: '<shard>:view:<id>',
    tag: '{s00}…{s63}',
    type: 'string',
    life: 'as the profile',
    personal: true,
    writer: 'fold',
    holds: 'edge view of the profile, at most 2 KB',
  },
  {
    key: '<shard>:receipts:<id>',
    tag: '{s00}…{s63}',
    type: 'stream',
    life: '30 days',
    personal: true,
    writer: 'edge, after the response',
    holds: 'last 20 full receipts',
  },
  {
    key: 'otl:<hash>',
    tag: '',
    type: 'string',
    life: '24 hours',
    personal: true,
    writer: 'npm start',
    holds: 'one-time sign-in link',
  },
];
