/** Rooms in the order data walks through them. A room may import only from rooms before it. */
const rooms = require("./rooms.json");
const src = "^packages/vouch/src/";

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "engine-does-no-io",
      severity: "error",
      from: { path: src },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "engine-stands-alone",
      severity: "error",
      from: { path: src },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer"] },
    },
    {
      name: "engine-knows-no-desk",
      severity: "error",
      from: { path: src },
      to: { path: "^packages/desk/" },
    },
    {
      name: "one-file-opens-the-driver",
      severity: "error",
      from: { path: "^packages/desk/src/", pathNot: "^packages/desk/src/store/sqlite/open\\.ts$" },
      to: { path: "@photostructure/sqlite" },
    },
    ...rooms.slice(0, -1).map((room, at) => ({
      name: `${room}-looks-only-back`,
      severity: "error",
      from: { path: `${src}${room}/` },
      to: { path: `${src}(${rooms.slice(at + 1).join("|")})/` },
    })),
  ],
  options: { tsPreCompilationDeps: true, doNotFollow: { path: "node_modules" } },
};
