/** Angles are in degrees, times in days; the formulas are those of J. Meeus, Astronomical Algorithms, chapters 25 and 49. */

/** Julian day of 1970-01-01T00:00 UTC. */
const JULIAN_DAY_OF_EPOCH = 2_440_587.5;

/** Mean length of a lunation; only to find a first guess. */
export const LUNATION_DAYS = 29.530588861;

/** Days (with their fraction) since 1970-01-01T00:00 UTC of the k-th new moon, counted from that of 6 January 2000. */
export function newMoonAt(k: number): number {
  const t = k / 1236.85;
  const mean =
    2_451_550.09766 +
    LUNATION_DAYS * k +
    polynomial(t, [0, 0, 0.00015437, -0.00000015, 0.00000000073]) -
    JULIAN_DAY_OF_EPOCH;
  const terrestrial = mean + periodicTerms(k, t) + planetaryTerms(k, t);
  return terrestrial - clockDifferenceDays(terrestrial);
}

/** Apparent longitude of the sun at a moment (days since 1970-01-01T00:00 UTC), 0 ≤ … < 360, to about a hundredth of a degree. */
export function sunLongitude(at: number): number {
  const t = (at + clockDifferenceDays(at) + JULIAN_DAY_OF_EPOCH - 2_451_545) / 36_525;
  const anomaly = polynomial(t, [357.52911, 35_999.05029, -0.0001537]);
  const centre =
    polynomial(t, [1.914602, -0.004817, -0.000014]) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly);
  const node = 125.04 - 1934.136 * t;
  const longitude = polynomial(t, [280.46646, 36_000.76983, 0.0003032]) + centre;
  return modulo(longitude - 0.00569 - 0.00478 * sine(node), 360);
}

/** What the sun's, the moon's and the node's place add to the mean new moon: amplitude, then multiples of M, M′, F. */
const PERIODIC: readonly (readonly [amplitude: number, sun: number, moon: number, latitude: number])[] = [
  [-0.4072, 0, 1, 0],
  [0.17241, 1, 0, 0],
  [0.01608, 0, 2, 0],
  [0.01039, 0, 0, 2],
  [0.00739, -1, 1, 0],
  [-0.00514, 1, 1, 0],
  [0.00208, 2, 0, 0],
  [-0.00111, 0, 1, -2],
  [-0.00057, 0, 1, 2],
  [0.00056, 1, 2, 0],
  [-0.00042, 0, 3, 0],
  [0.00042, 1, 0, 2],
  [0.00038, 1, 0, -2],
  [-0.00024, -1, 2, 0],
  [-0.00007, 2, 1, 0],
  [0.00004, 0, 2, -2],
  [0.00004, 3, 0, 0],
  [0.00003, 1, 1, -2],
  [0.00003, 0, 2, 2],
  [-0.00003, 1, 1, 2],
  [0.00003, -1, 1, 2],
  [-0.00002, -1, 1, -2],
  [-0.00002, 1, 3, 0],
  [0.00002, 0, 4, 0],
];

function periodicTerms(k: number, t: number): number {
  const sun = 2.5534 + 29.1053567 * k + polynomial(t, [0, 0, -0.0000014, -0.00000011]);
  const moon = 201.5643 + 385.81693528 * k + polynomial(t, [0, 0, 0.0107582, 0.00001238, -0.000000058]);
  const latitude = 160.7108 + 390.67050284 * k + polynomial(t, [0, 0, -0.0016118, -0.00000227]);
  const node = 124.7746 - 1.56375588 * k + polynomial(t, [0, 0, 0.0020672, 0.00000215]);
  const eccentricity = polynomial(t, [1, -0.002516, -0.0000074]);
  const sum = PERIODIC.reduce(
    (total, [amplitude, m, moonTimes, f]) =>
      total + amplitude * eccentricity ** Math.abs(m) * sine(m * sun + moonTimes * moon + f * latitude),
    0,
  );
  return sum - 0.00017 * sine(node);
}

/** The pull of the planets: amplitude in millionths of a day, angle at k = 0, its growth with k. */
const PLANETARY: readonly (readonly [amplitude: number, angle: number, growth: number])[] = [
  [325, 299.77, 0.107408],
  [165, 251.88, 0.016321],
  [164, 251.83, 26.651886],
  [126, 349.42, 36.412478],
  [110, 84.66, 18.206239],
  [62, 141.74, 53.303771],
  [60, 207.14, 2.453732],
  [56, 154.84, 7.30686],
  [47, 34.52, 27.261239],
  [42, 207.19, 0.121824],
  [40, 291.34, 1.844379],
  [37, 161.72, 24.198154],
  [35, 239.56, 25.513099],
  [23, 331.55, 3.592518],
];

function planetaryTerms(k: number, t: number): number {
  return PLANETARY.reduce(
    (total, [amplitude, angle, growth], i) =>
      total + (amplitude / 1e6) * sine(angle + growth * k - (i === 0 ? 0.009173 * t * t : 0)),
    0,
  );
}

/** How far the even time of the formulas is ahead of clocks (ΔT), after the polynomials of Espenak and Meeus. */
function clockDifferenceDays(at: number): number {
  const year = 1970 + at / 365.2425;
  const seconds =
    year < 2005
      ? polynomial(year - 2000, [63.86, 0.3345, -0.060374, 0.0017275])
      : year < 2050
        ? polynomial(year - 2000, [62.92, 0.32217, 0.005589])
        : -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year);
  return seconds / 86_400;
}

function polynomial(x: number, coefficients: readonly number[]): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}

function modulo(value: number, base: number): number {
  return ((value % base) + base) % base;
}
