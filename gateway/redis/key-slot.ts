const SLOTS = 16_384;
const CRC16_POLYNOMIAL = 0x1021;

/**
 * The slot of a key in Redis Cluster: CRC16 (XMODEM) modulo 16384, of the hash tag if the key has one
 * (the first `{…}` that is not empty). Redis Cluster specification, "Key distribution model".
 */
export function keySlot(key: Buffer): number {
  const open = key.indexOf('{');
  const close = open < 0 ? -1 : key.indexOf('}', open + 1);
  return crc16(close > open + 1 ? key.subarray(open + 1, close) : key) % SLOTS;
}

function crc16(bytes: Buffer): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 0x8000 ? ((crc << 1) ^ CRC16_POLYNOMIAL) & 0xffff : (crc << 1) & 0xffff;
    }
  }
  return crc;
}
