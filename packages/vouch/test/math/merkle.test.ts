import fc from "fast-check";
import { expect, test } from "vitest";
import {
  appendLeaf,
  EMPTY_RANGE,
  type Hash,
  hashLeaf,
  hashNode,
  isConsistent,
  isIncluded,
  proveConsistency,
  proveInclusion,
  rangeOf,
  rootOf,
} from "../../src/math/merkle.ts";
import { fromHex, toHex } from "../../src/math/sha256.ts";
import { VouchError } from "../../src/model/index.ts";

const CONTENTS = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const ROOTS = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

/** RFC 6962 §2.1 word for word, to compare with. */
function treeHash(leaves: readonly Hash[]): Hash {
  if (leaves.length <= 1) return leaves[0] ?? rootOf(EMPTY_RANGE);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return hashNode(treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

const leavesOf = (count: number): Hash[] =>
  Array.from({ length: count }, (_, at) => hashLeaf(Uint8Array.of(at & 255, at >> 8)));

test("the published roots of the standard leaves are met", () => {
  const leaves = CONTENTS.map((hex) => hashLeaf(fromHex(hex) as Uint8Array));
  let range = EMPTY_RANGE;
  expect(toHex(rootOf(range))).toBe(ROOTS[0]);
  leaves.forEach((leaf, at) => {
    range = appendLeaf(range, leaf);
    expect(toHex(rootOf(range))).toBe(ROOTS[at + 1]);
  });
});

test("growing leaf by leaf gives the root of the recursive definition", () => {
  for (let count = 0; count <= 130; count++) {
    const range = rangeOf(leavesOf(count));
    expect(range.size).toBe(count);
    expect(range.peaks.length).toBe(count.toString(2).replaceAll("0", "").length);
    expect(toHex(rootOf(range))).toBe(toHex(treeHash(leavesOf(count))));
  }
});

test("every leaf of every small tree is proved, and no other leaf or place is", () => {
  for (let size = 1; size <= 40; size++) {
    const leaves = leavesOf(size);
    const root = treeHash(leaves);
    for (let at = 0; at < size; at++) {
      const proof = proveInclusion(leaves, at);
      const leaf = leaves[at] as Hash;
      expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
      expect(isIncluded({ leaf, at, size, root }, proof)).toBe(true);
      expect(isIncluded({ leaf: hashLeaf(leaf), at, size, root }, proof)).toBe(false);
      expect(isIncluded({ leaf, at: at + 1, size, root }, proof)).toBe(false);
      expect(isIncluded({ leaf, at, size, root }, [...proof, leaf])).toBe(false);
      if (proof.length > 0) {
        expect(isIncluded({ leaf, at, size, root }, proof.slice(1))).toBe(false);
      }
    }
  }
});

test("every prefix is consistent with every extension, and with no other root", () => {
  const leaves = leavesOf(40);
  for (let to = 0; to <= 40; to++) {
    const all = leaves.slice(0, to);
    const second = { size: to, root: treeHash(all) };
    for (let from = 0; from <= to; from++) {
      const first = { size: from, root: treeHash(leaves.slice(0, from)) };
      const proof = proveConsistency(all, from);
      expect(isConsistent({ first, second }, proof)).toBe(true);
      if (from === 0) continue;
      const other = { size: from, root: hashLeaf(first.root) };
      expect(isConsistent({ first: other, second }, proof)).toBe(false);
      expect(isConsistent({ first, second: { ...second, root: other.root } }, proof)).toBe(false);
      expect(isConsistent({ first, second }, [...proof, other.root])).toBe(false);
    }
  }
});

test("a flipped bit in any leaf breaks its proof and moves the root", () => {
  const flip = fc.record({
    size: fc.integer({ min: 1, max: 200 }),
    at: fc.nat(),
    bit: fc.nat({ max: 255 }),
  });
  fc.assert(
    fc.property(flip, ({ size, at: any, bit }) => {
      const leaves = leavesOf(size);
      const at = any % size;
      const root = rootOf(rangeOf(leaves));
      const proof = proveInclusion(leaves, at);
      const flipped = Uint8Array.from(leaves[at] as Hash);
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(isIncluded({ leaf: flipped, at, size, root }, proof)).toBe(false);
      expect(rootOf(rangeOf(leaves.with(at, flipped)))).not.toEqual(root);
    }),
  );
});

test("what is not in the tree cannot be asked for", () => {
  const code = (code: string) => expect.objectContaining({ constructor: VouchError, code });
  expect(() => proveInclusion(leavesOf(3), 3)).toThrow(code("merkle/no-such-leaf"));
  expect(() => proveInclusion([], 0)).toThrow(code("merkle/no-such-leaf"));
  expect(() => proveConsistency(leavesOf(3), 4)).toThrow(code("merkle/no-such-size"));
  expect(
    isIncluded({ leaf: leavesOf(1)[0] as Hash, at: -1, size: 1, root: leavesOf(1)[0] as Hash }, []),
  ).toBe(false);
});
