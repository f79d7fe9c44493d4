/** The engine: text in, weighed evidence out. @module */
export * from "./model/index.ts";
