import { expect, test } from "vitest";
import type { Act, Book, Document, Published } from "../../src/index.ts";
import {
  claimsOf,
  countedClaims,
  extendBook,
  findClaim,
  foldEntries,
  notesOf,
  supersededClaims,
} from "../../src/index.ts";
import { madeDocument, madeReading, numbered, read, received, undo } from "./made.ts";

const report = madeDocument("Some 33 fighters were killed.");
const [claimId = ""] = madeReading(report, ["a"]).claims.map(({ id }) => id);
const fold = (...acts: Act[]): Book => foldEntries(numbered(acts));
const documentOf = (book: Book, id = report.id) => book.documents.get(id);
const counted = (book: Book): string[] => [...countedClaims(book)].map(({ claim }) => claim.id);
const day = (start: string, basis: Published["basis"] = "stated"): Published => ({
  start,
  end: start,
  precision: "day",
  basis,
  evidence: [],
});
const appeared = (outlet: string, over: Partial<Document> = {}): Document =>
  madeDocument(report.text, {
    source: { name: outlet, kind: "outlet" },
    appearances: [{ ...report.appearances[0], outlet } as Document["appearances"][number]],
    ...over,
  });

test("the same text again is one more appearance, never a second document", () => {
  const book = fold(received(appeared("North Post")), received(appeared("South Post")));
  expect(book.documents.size).toBe(1);
  expect(documentOf(book)?.document.appearances.map(({ outlet }) => outlet)).toEqual([
    "North Post",
    "South Post",
  ]);
  expect(documentOf(book)?.received).toEqual([1, 2]);
});

test("the very same place again is no further appearance; the first capture stands", () => {
  const later = { ...appeared("North Post").appearances[0], retrieved: "2027-01-01T00:00:00Z" };
  const again = appeared("North Post", { appearances: [later as Document["appearances"][number]] });
  const book = fold(received(again), received(appeared("North Post")));
  expect(documentOf(book)?.document.appearances).toEqual(appeared("North Post").appearances);
});

test("which of two receptions came first does not change what the document is called", () => {
  const dated = appeared("South Post", { published: day("2020-05-01") });
  const there = documentOf(fold(received(appeared("North Post")), received(dated)));
  const back = documentOf(fold(received(dated), received(appeared("North Post"))));
  expect(there?.document).toEqual(back?.document);
  expect(there?.document.source.name).toBe("South Post");
});

test("the text that spans point into stays the first one, also when that entry is undone", () => {
  const spaced = madeDocument("Some 33  fighters were\nkilled.", { file: "b.txt" });
  expect(spaced.id).toBe(report.id);
  const book = fold(received(report), received(spaced), undo(1));
  expect(documentOf(book)?.document).toMatchObject({ text: report.text, file: "b.txt" });
});

test("a newer reading supersedes, and the old one stays to be asked", () => {
  const book = fold(
    received(report),
    read(madeReading(report, ["a", "b"])),
    read(madeReading(report, ["b", "c"], { reader: { name: "made", version: "2" } })),
  );
  const idsOf = (claims: ReturnType<typeof claimsOf>) =>
    claims.map(({ claim, state }) => [claim.id.slice(-1), state]);
  expect(idsOf(claimsOf(book, report.id))).toEqual([
    ["b", "unreviewed"],
    ["c", "unreviewed"],
  ]);
  expect(idsOf(supersededClaims(book, report.id))).toEqual([["a", "superseded"]]);
  expect(documentOf(book)?.readings.map(({ reading }) => reading.reader.version)).toEqual([
    "1",
    "2",
  ]);
  expect(findClaim(book, claimId)?.left).toMatch(/newest reading does not have it/);
  expect(counted(extendBook(book, numbered([undo(3)], 4)))).toHaveLength(2);
});

test.for([
  ["accepted", true],
  ["queried", true],
  ["rejected", false],
] as const)("a claim that was %s: counts = %s", ([judgement, counts]) => {
  const because = "the page says it of last year";
  const book = fold(received(report), read(madeReading(report, ["a"])), {
    kind: "judged",
    body: { claim: claimId, judgement, because },
  });
  const found = findClaim(book, claimId);
  expect(found?.state).toBe(judgement);
  expect(found?.review.judgement).toMatchObject({ value: judgement, because, who: "Rana" });
  expect(found?.left).toBe(counts ? null : `rejected: ${because}`);
  expect(found?.queried).toBe(judgement === "queried");
  expect(counted(book)).toEqual(counts ? [claimId] : []);
});

test("a correction stands, and the machine's value beside it; undo brings that back", () => {
  const asRead = madeReading(report, ["a"]);
  const found = { ...asRead, findings: { ...asRead.findings, published: day("2019-01-01") } };
  const by = day("2020-01-01", "person");
  const book = fold(received(report), read(found), {
    kind: "corrected",
    body: {
      document: report.id,
      field: "published",
      value: by as never,
      before: day("2019-01-01") as never,
      because: "seen on paper",
    },
  });
  expect(documentOf(book)?.document.published).toEqual(by);
  expect(documentOf(book)?.corrections).toMatchObject([
    { entry: 3, field: "published", before: { start: "2019-01-01" }, who: "Rana" },
  ]);
  const reread = { ...asRead, findings: { ...asRead.findings, published: by } };
  const undone = extendBook(book, numbered([read(reread), undo(3)], 4));
  expect(documentOf(undone)?.document.published).toEqual(day("2019-01-01"));
  expect(documentOf(undone)?.corrections).toEqual([]);
});

test("a claim's place can be corrected, its number cannot: that would be another claim", () => {
  const body = { claim: claimId, before: null, because: null };
  const book = fold(
    received(report),
    read(madeReading(report, ["a"])),
    { kind: "corrected", body: { ...body, field: "modality", value: "denied" } },
    { kind: "corrected", body: { ...body, field: "amount", value: null } },
  );
  expect(findClaim(book, claimId)?.claim.modality).toBe("denied");
  expect(findClaim(book, claimId)?.review.corrections).toHaveLength(1);
  expect(notesOf(book).map(({ code, says }) => [code, says])).toEqual([
    ["ledger/unreadable-entry", expect.stringContaining("Entry 4 (corrected) corrects “amount”")],
  ]);
});

test("findings are laid over what intake knew, and what they do not know hides nothing", () => {
  const known = appeared("North Post", { published: day("2020-05-01", "frontmatter") });
  const asRead = madeReading(report, []);
  const findings = { ...asRead.findings, title: "Thirty-three", genre: "news" as const };
  const book = fold(received(known), read({ ...asRead, findings }));
  expect(documentOf(book)?.document).toMatchObject({
    title: "Thirty-three",
    genre: "news",
    source: { name: "North Post" },
    published: { start: "2020-05-01" },
  });
});

test("a retracted report counts nothing, says why, and undo brings it back", () => {
  const book = fold(received(report), read(madeReading(report, ["a"])), {
    kind: "retracted",
    body: { document: report.id, because: "a forgery" },
  });
  expect(counted(book)).toEqual([]);
  expect(findClaim(book, claimId)?.left).toBe("its report was retracted: a forgery");
  expect(documentOf(book)?.retracted).toMatchObject({ because: "a forgery", entry: 3 });
  const back = extendBook(book, numbered([undo(3)], 4));
  expect(counted(back)).toEqual([claimId]);
  expect(counted(extendBook(back, numbered([undo(4)], 5)))).toEqual([]);
});

test("a retracted claim leaves the others", () => {
  const book = fold(received(report), read(madeReading(report, ["a", "b"])), {
    kind: "retracted",
    body: { claim: claimId, because: null },
  });
  expect(counted(book)).toHaveLength(1);
  expect(findClaim(book, claimId)?.left).toBe("retracted");
});

test("an undone arrival leaves no document; undoing that brings it back in its place", () => {
  const other = madeDocument("Nothing else happened.");
  const book = fold(received(report), received(other), undo(1));
  expect([...book.documents.keys()]).toEqual([other.id]);
  const back = extendBook(book, numbered([undo(3)], 4));
  expect([...back.documents.keys()]).toEqual([report.id, other.id]);
  expect(back.undone).toEqual(new Map([[3, 4]]));
});

test("grades and pairs: the last word stands, either way round", () => {
  const grade = (grade: "B" | "D"): Act => ({
    kind: "graded",
    body: { source: "north-post", grade, because: null },
  });
  const pair = (pair: [string, string], judgement: "same" | "different"): Act => ({
    kind: "judged",
    body: { pair, judgement, because: "one wire story" },
  });
  const book = fold(
    grade("B"),
    grade("D"),
    pair(["a", "b"], "same"),
    pair(["b", "a"], "different"),
  );
  expect(book.grades.get("north-post")?.value).toBe("D");
  expect([...book.pairs]).toMatchObject([
    ["a~b", { value: "different", because: "one wire story" }],
  ]);
  const undone = extendBook(book, numbered([undo(2), undo(4)], 5));
  expect(undone.grades.get("north-post")?.value).toBe("B");
  expect(undone.pairs.get("a~b")?.value).toBe("same");
});

test("what the resolve room made is laid over the claims of the newest reading", () => {
  const population = { id: "is", why: "the report speaks of no other group" };
  const claims = [{ claim: claimId, actors: [], places: [], population }];
  const resolved: Act = {
    kind: "resolved",
    body: { document: report.id, resolution: { document: report.id, claims } },
  };
  const book = fold(received(report), read(madeReading(report, ["a", "b"])), resolved);
  expect(claimsOf(book, report.id).map(({ claim }) => claim.population.id)).toEqual(["is", null]);
  expect(documentOf(book)?.reading?.reading.claims[0]?.population.id).toBeNull();
  const undone = extendBook(book, numbered([undo(3)], 4));
  expect(findClaim(undone, claimId)?.claim.population.id).toBeNull();
});

test.for<[string, string, unknown]>([
  ["a kind to come", "weighed", {}],
  ["a name every object has", "constructor", {}],
  ["no body", "received", null],
  ["half a document", "received", { document: { id: "a" } }],
  ["an appearance of nothing", "received", { document: { ...report, appearances: [null] } }],
  ["a reading without claims", "read", { reading: { document: "a" } }],
  ["a claim of nothing", "read", { reading: { ...madeReading(report, []), claims: [null] } }],
  [
    "a claim without its parts",
    "read",
    { reading: { ...madeReading(report, []), claims: [{ id: "a" }] } },
  ],
  ["half a resolution", "resolved", { document: "a", resolution: { claims: [{ claim: "a" }] } }],
  ["a judgement of nothing", "judged", { judgement: "same", because: null }],
  ["a word that is no judgement", "judged", { claim: "a", judgement: "same", because: null }],
  ["a grade that is none", "graded", { source: "a", grade: "G", because: null }],
  ["an undo of itself", "retracted", { entry: 1, because: null }],
  ["an undo of what is to come", "retracted", { entry: 9, because: null }],
])("an entry that cannot be understood is a note: %s", ([, kind, body]) => {
  const book = foldEntries([
    { number: 1, time: "", who: "", kind: kind as never, subject: "", body: body as never },
  ]);
  expect(notesOf(book)).toMatchObject([{ code: "ledger/unreadable-entry", severity: "warning" }]);
  expect(book.documents.size + book.grades.size + book.reviews.size).toBe(0);
});
