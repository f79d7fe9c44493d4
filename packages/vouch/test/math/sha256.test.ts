import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentId, foldText } from "../../src/math/fold-text.ts";
import { fromHex, sha256, sha256Hex, toHex } from "../../src/math/sha256.ts";

const ofNode = (text: string | Uint8Array): string =>
  createHash("sha256").update(text).digest("hex");

// FIPS 180-4 examples and the NIST long message.
test.for([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
  ["a".repeat(1e6), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
] as const)("a published example is met (%#)", ([text, hex]) => {
  expect(sha256Hex(text)).toBe(hex);
});

test("every length around the block size agrees with another implementation", () => {
  for (let n = 0; n < 300; n++) {
    const bytes = Uint8Array.from({ length: n }, (_, at) => (at * 37 + n) & 255);
    expect(sha256Hex(bytes)).toBe(ofNode(bytes));
    expect(sha256Hex("é".repeat(n))).toBe(ofNode("é".repeat(n)));
  }
});

test("random bytes and random text agree with another implementation", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => sha256Hex(bytes) === ofNode(bytes)),
  );
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 2000 }),
      (text) => sha256Hex(text) === ofNode(text),
    ),
  );
});

test("a text longer than the scratch agrees, with pairs and halves across its edge", () => {
  for (const [before, piece] of [
    [16_383, "😀"],
    [16_382, "😀"],
    [16_383, "\ud83d"],
    [16_384, "\ude00"],
    [0, "ق"],
  ] as const) {
    const text = `${"a".repeat(before)}${piece.repeat(40_000)}z`;
    expect(sha256Hex(text)).toBe(ofNode(text));
  }
});

test("hex there and back; what is no hex is null", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromHex(toHex(bytes))).toEqual(bytes);
    }),
  );
  expect(fromHex("abc")).toBeNull();
  expect(fromHex("zz")).toBeNull();
  expect(toHex(sha256("abc"))).toBe(sha256Hex("abc"));
});

test("a document is the same document whatever its line breaks and accents are made of", () => {
  expect(foldText("  a\u00a0\n\tb ")).toBe("a b");
  expect(documentId("Re\u0301sume\u0301\r\nof  it")).toBe(documentId(" Résumé of it\n"));
  expect(documentId("33 killed")).not.toBe(documentId("35 killed"));
});
