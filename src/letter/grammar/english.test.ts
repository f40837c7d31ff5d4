import { describe, expect, test } from "vitest";
import { call, organisation, recipient, territory } from "./english.ts";

describe("led by …", () => {
  test.each([
    ["Vale Hub Association", "the Vale Hub Association"],
    ["The Granary Association", "the Granary Association"],
    ["Association of Growers", "the Association of Growers"],
    ["City of Brume", "the City of Brume"],
    ["association of growers", "an association of growers"],
    ["union of tenants", "a union of tenants"],
    ["collective of bakers", "a collective of bakers"],
    ["the Hall collective", "the Hall collective"],
    ["Vale University", "Vale University"],
    ["University of the Vale", "the University of the Vale"],
    ["Vale Hub CIC", "Vale Hub CIC"],
    ["Anna Martin", "Anna Martin"],
    ["Pôle du Val", "Pôle du Val"],
    ["Vale Trust and Brume Council", "the Vale Trust and the Brume Council"],
    ["Trust and Hope", "Trust and Hope"],
  ])("%s: %s", (name, expected) => {
    expect(organisation(name)).toBe(expected);
  });
});

test.each([
  ["Workshops of Tomorrow", "the call “Workshops of Tomorrow”"],
  ["Call for projects 2027", "the call for projects 2027"],
  ["LEADER programme", "the LEADER programme"],
])("submitted to %s: %s", (name, expected) => {
  expect(call(name)).toBe(expected);
});

test.each([
  ["Mistvale Region, Department of Community Life", "the Mistvale Region"],
  ["Ms Hall", "Ms Hall"],
  ["Somebody", null],
])("to %s: %s", (name, expected) => {
  expect(recipient(name)).toBe(expected);
});

test.each([
  ["the Mist valley", "the Mist valley"],
  ["Kent", null],
])("it concerns %s: %s", (name, expected) => {
  expect(territory(name)).toBe(expected);
});
