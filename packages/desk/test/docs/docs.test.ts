import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = normalize(join(dirname(fileURLToPath(import.meta.url)), "../../../.."));

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending) && !name.includes("node_modules"))
    .map((name) => join(root, folder, name));
}

const sources = ["packages/vouch/src", "packages/desk/src"].flatMap((folder) =>
  filesUnder(folder, ".ts").map((file) => readFileSync(file, "utf8")),
);
const NOTE = /"((?:intake|read|time|ledger)\/[a-z-]+)"/g;
const notes = new Set(sources.flatMap((text) => [...text.matchAll(NOTE)].map(([, code]) => code)));
const page = readFileSync(join(root, "docs/notes/README.md"), "utf8");
const documented = new Set([...page.matchAll(/^\| `([a-z]+\/[a-z-]+)`/gm)].map(([, code]) => code));

test("every note code stands in docs/notes, and no other", () => {
  expect([...documented].sort()).toEqual([...notes].sort());
  expect(notes.size).toBeGreaterThan(25);
});

const ERROR = /new VouchError\(\s*"([a-z]+\/[a-z-]+)"/g;
const errors = [
  ...new Set(sources.flatMap((text) => [...text.matchAll(ERROR)].map(([, code]) => code ?? ""))),
];

test.for(errors.map((code) => [code] as const))("%s has a page in docs/errors", ([code]) => {
  expect(existsSync(join(root, "docs/errors", `${code}.md`))).toBe(true);
});

const pages = [
  ...filesUnder("docs", ".md"),
  ...filesUnder("packs", ".md"),
  ...filesUnder("corpus", ".md").filter((file) => file.endsWith("README.md")),
  ...["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md"].map((name) =>
    join(root, name),
  ),
];

test.for(pages.map((file) => [file.slice(root.length), file] as const))(
  "links of %s lead somewhere",
  ([, file]) => {
    const links = [...readFileSync(file, "utf8").matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)];
    const broken = links.filter(([, to]) => !existsSync(join(dirname(file), to ?? "")));
    expect(broken.map(([, to]) => to)).toEqual([]);
  },
);

test("the rooms of rooms.json are the folders of the engine, and ARCHITECTURE.md names each", () => {
  const rooms = JSON.parse(readFileSync(join(root, "rooms.json"), "utf8")) as string[];
  const folders = readdirSync(join(root, "packages/vouch/src"), { withFileTypes: true });
  expect(rooms.toSorted()).toEqual(
    folders
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort(),
  );
  const architecture = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
  for (const room of rooms) expect(architecture).toContain(`| \`${room}\` |`);
});

test("every pack states its licence and origin and has a README", () => {
  for (const pack of readdirSync(join(root, "packs"))) {
    const file = join(root, "packs", pack, `${pack}.json`);
    const { licence, origin, rows } = JSON.parse(readFileSync(file, "utf8"));
    expect([pack, typeof licence, typeof origin]).toEqual([pack, "string", "string"]);
    expect(rows.length).toBeGreaterThan(0);
    expect(existsSync(join(root, "packs", pack, "README.md"))).toBe(true);
  }
});
