import { VouchError } from "../model/error.ts";
import { sha256 } from "./sha256.ts";

/**
 * The hash tree of RFC 6962 (Certificate Transparency): whoever keeps one root can later tell whether
 * any earlier leaf was changed, removed or added. Hashes are 32 bytes.
 */
export type Hash = Uint8Array;

/**
 * What must be kept to go on growing a tree: the roots of its whole subtrees, largest first, one for
 * each 1-bit of `size`. At most 53 hashes, whatever the size.
 */
export interface CompactRange {
  /** Number of leaves. */
  readonly size: number;
  /** Roots of the whole subtrees, largest (leftmost) first. */
  readonly peaks: readonly Hash[];
}

/** A tree of no leaves. */
export const EMPTY_RANGE: CompactRange = { size: 0, peaks: [] };

/** Hash of a leaf's content: SHA-256(0x00 ‖ content). RFC 6962 §2.1. */
export function hashLeaf(content: Uint8Array): Hash {
  const bytes = new Uint8Array(content.length + 1);
  bytes.set(content, 1);
  return sha256(bytes);
}

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right). RFC 6962 §2.1. */
export function hashNode(left: Hash, right: Hash): Hash {
  const bytes = new Uint8Array(65);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 33);
  return sha256(bytes);
}

/** The tree with one more leaf. Cost: two hashes on average. */
export function appendLeaf(range: CompactRange, leaf: Hash): CompactRange {
  const peaks = [...range.peaks];
  let node = leaf;
  // Each trailing 1-bit of the size is a whole subtree that the new one completes.
  for (let size = range.size; size % 2 === 1; size = Math.floor(size / 2)) {
    node = hashNode(peaks.pop() as Hash, node);
  }
  peaks.push(node);
  return { size: range.size + 1, peaks };
}

/** Root of the tree; of no leaves: SHA-256 of nothing. */
export function rootOf(range: CompactRange): Hash {
  if (range.peaks.length === 0) return sha256("");
  return range.peaks.reduceRight((right, left) => hashNode(left, right));
}

/** The compact range of all leaves. */
export function rangeOf(leaves: Iterable<Hash>): CompactRange {
  let range = EMPTY_RANGE;
  for (const leaf of leaves) range = appendLeaf(range, leaf);
  return range;
}

/**
 * The hashes that, with leaf number `at` (from 0), give the root of all `leaves`. RFC 6962 §2.1.1.
 *
 * @throws VouchError `merkle/no-such-leaf` where `at` is not in the tree.
 */
export function proveInclusion(leaves: readonly Hash[], at: number): readonly Hash[] {
  if (!Number.isInteger(at) || at < 0 || at >= leaves.length) {
    throw new VouchError(
      "merkle/no-such-leaf",
      `There is no leaf ${at} in a tree of ${leaves.length}. Leaves are numbered from 0.`,
      { leaf: String(at), size: leaves.length },
    );
  }
  const proof: Hash[] = [];
  let from = 0;
  let to = leaves.length;
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    const left = at < middle;
    proof.push(left ? subtree(leaves, middle, to) : subtree(leaves, from, middle));
    if (left) to = middle;
    else from = middle;
  }
  return proof.reverse();
}

/** Where a tree of `size` leaves stood when `leaf` was number `at`: does the proof give `root`? */
export interface InclusionClaim {
  readonly leaf: Hash;
  readonly at: number;
  readonly size: number;
  readonly root: Hash;
}

/** Whether the proof shows that the leaf is in the tree of that root. RFC 9162 §2.1.3.2. */
export function isIncluded(claim: InclusionClaim, proof: readonly Hash[]): boolean {
  if (!Number.isInteger(claim.at) || claim.at < 0 || claim.at >= claim.size) return false;
  let at = claim.at;
  let last = claim.size - 1;
  let node = claim.leaf;
  for (const step of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      node = hashNode(step, node);
      [at, last] = skipRight(at, last);
    } else {
      node = hashNode(node, step);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && isSame(node, claim.root);
}

/**
 * The hashes that show that the tree of the first `size` leaves is the beginning of the whole tree.
 * RFC 6962 §2.1.2. Empty where nothing needs to be shown (no leaves, or all of them).
 *
 * @throws VouchError `merkle/no-such-size` where the tree is smaller than `size`.
 */
export function proveConsistency(leaves: readonly Hash[], size: number): readonly Hash[] {
  if (!Number.isInteger(size) || size < 0 || size > leaves.length) {
    throw new VouchError(
      "merkle/no-such-size",
      `A tree of ${leaves.length} leaves cannot begin with ${size}. Compare with a longer tree.`,
      { first: String(size), size: leaves.length },
    );
  }
  if (size === 0 || size === leaves.length) return [];
  const proof: Hash[] = [];
  let from = 0;
  let to = leaves.length;
  while (to !== size) {
    const middle = from + splitOf(to - from);
    const left = size <= middle;
    proof.push(left ? subtree(leaves, middle, to) : subtree(leaves, from, middle));
    if (left) to = middle;
    else from = middle;
  }
  // The old root itself is known to whoever asks, so it is left out where it is a whole subtree.
  if (from > 0) proof.push(subtree(leaves, from, to));
  return proof.reverse();
}

/** Two heads of one tree, the earlier first. */
export interface ConsistencyClaim {
  readonly first: { readonly size: number; readonly root: Hash };
  readonly second: { readonly size: number; readonly root: Hash };
}

/** Whether the proof shows that the first tree is the beginning of the second. RFC 9162 §2.1.4.2. */
export function isConsistent({ first, second }: ConsistencyClaim, proof: readonly Hash[]): boolean {
  if (first.size < 0 || first.size > second.size) return false;
  if (first.size === 0) return proof.length === 0 && isSame(first.root, rootOf(EMPTY_RANGE));
  if (first.size === second.size) return proof.length === 0 && isSame(first.root, second.root);
  let at = first.size - 1;
  let last = second.size - 1;
  while (at % 2 === 1) {
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  const steps = at === 0 ? [first.root, ...proof] : proof;
  const [start, ...rest] = steps;
  if (start === undefined) return false;
  return climb({ at, last, start, rest }, first.root, second.root);
}

interface Climb {
  readonly at: number;
  readonly last: number;
  readonly start: Hash;
  readonly rest: readonly Hash[];
}

function climb({ at, last, start, rest }: Climb, first: Hash, second: Hash): boolean {
  let old = start;
  let now = start;
  for (const step of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      old = hashNode(step, old);
      now = hashNode(step, now);
      [at, last] = skipRight(at, last);
    } else {
      now = hashNode(now, step);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && isSame(old, first) && isSame(now, second);
}

/** A node that is a left child without a brother moves up unhashed until it is a right child. */
function skipRight(at: number, last: number): [number, number] {
  let [node, edge] = [at, last];
  while (node % 2 === 0 && node !== 0) {
    node = Math.floor(node / 2);
    edge = Math.floor(edge / 2);
  }
  return [node, edge];
}

/** The largest power of two below `size`. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

function subtree(leaves: readonly Hash[], from: number, to: number): Hash {
  let range = EMPTY_RANGE;
  for (let at = from; at < to; at++) range = appendLeaf(range, leaves[at] as Hash);
  return rootOf(range);
}

function isSame(a: Hash, b: Hash): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
