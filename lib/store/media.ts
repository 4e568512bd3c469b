/** The port to media: bytes addressed by the SHA-256 of what they are, so a stored file never changes. */
export interface MediaStore {
  /** Stores the bytes and answers their address, `<sha256 base64url>.<extension>`. */
  put(bytes: Uint8Array, extension: MediaExtension): Promise<string>;
  /** Null for an address nothing was stored under. */
  get(address: string): Promise<Uint8Array | null>;
}

export const MEDIA_EXTENSIONS = ['svg', 'webp', 'avif', 'png', 'jpg'] as const;
type MediaExtension = (typeof MEDIA_EXTENSIONS)[number];
