import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dayNumber,
  dayOf,
  endOfMonth,
  fromDayNumber,
  isDay,
  weekday,
} from "../../src/math/day.ts";

test("every third day from year 0 to 9999 goes there and back, and agrees with another calendar", () => {
  const from = Date.UTC(2000, 0, 1) / 86_400_000 - dayNumber("2000-01-01");
  for (let number = 0; number < 3_652_424; number += 3) {
    const day = fromDayNumber(number);
    if (dayNumber(day) !== number) expect(dayNumber(day)).toBe(number);
    if (number % 9_999 === 0) {
      const other = new Date((from + number) * 86_400_000);
      expect(other.toISOString().slice(0, 10)).toBe(day);
      expect((other.getUTCDay() + 6) % 7).toBe(weekday(day));
    }
  }
});

test.for([
  ["2016-02-29", true],
  ["2016-02-30", false],
  ["2015-02-29", false],
  ["1900-02-29", false],
  ["2000-02-29", true],
  ["2015-13-01", false],
  ["2015-00-10", false],
  ["2015-1-1", false],
  ["today", false],
] as const)("%s is a day: %s", ([text, is]) => {
  expect(isDay(text)).toBe(is);
});

test("days and months are added as calendars do", () => {
  expect(addDays("2015-12-31", 1)).toBe("2016-01-01");
  expect(addDays("2016-03-01", -1)).toBe("2016-02-29");
  expect(addMonths("2016-01-31", 1)).toBe("2016-02-29");
  expect(addMonths("2016-03-31", -13)).toBe("2015-02-28");
  expect(endOfMonth("2019-02-03")).toBe("2019-02-28");
  expect(dayOf(2015, 11, 19)).toBe("2015-11-19");
  expect(dayOf(2015, 11, 31)).toBe(null);
  expect(addDays("9999-12-31", 5)).toBe("9999-12-31");
});
