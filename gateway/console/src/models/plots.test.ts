import { expect, test } from 'vitest';
import { byUnit, calibrationOption, frequencyPairs, holdoutStart, trackingOption } from './plots';
import { palette } from '../chart/palette';

const tracking = [
  { time: 1, actual: 2, expected: 2.5, in_holdout: false },
  { time: 2, actual: 10, expected: 8.5, in_holdout: false },
  { time: 3, actual: 21, expected: 19.5, in_holdout: true },
];

test('what is counted up to an end becomes what is within each unit', () => {
  expect(byUnit(tracking).map((point) => point.actual)).toEqual([2, 8, 11]);
  expect(byUnit(tracking).map((point) => point.expected)).toEqual([2.5, 6, 11]);
});

test('the holdout begins with its first point, and has a line of its own', () => {
  expect(holdoutStart(tracking)).toBe(3);
  expect(holdoutStart(tracking.slice(0, 2))).toBeUndefined();
  const names = { actual: 'a', expected: 'e', holdoutBegins: 'h' };
  expect(JSON.stringify(trackingOption(tracking, names, palette('light')))).toContain('"xAxis":3');
  expect(JSON.stringify(trackingOption(tracking.slice(0, 2), names, palette('light')))).not.toContain('markLine');
});

test('the last bin says that it holds more', () => {
  expect(frequencyPairs([{ purchases: 7, or_more: true, actual: 1 }])).toEqual([{ label: '7+', actual: 1, expected: undefined }]);
});

test('a calibration has a diagonal as long as its points', () => {
  const option = calibrationOption([[0.1, 0.2], [0.4, 0.3]], { predicted: 'p', actual: 'a', ideal: 'i' }, palette('dark')) as { xAxis: { max: number } };
  expect(option.xAxis.max).toBeCloseTo(0.42);
});
