/**
 * The fastest speed that has a colour of its own: 2 √(GM/R), about what a cold sphere of that mass and radius reaches when it falls
 * together, as one digit.
 * @param mass of all stars, M☉ @param radius pc @param gravity G in pc (km/s)² M☉⁻¹
 */
export const fastestShown = (mass: number, radius: number, gravity: number) =>
  Number((2 * Math.sqrt((gravity * mass) / radius)).toPrecision(1))
