/** Half the side of the picture of an orbit, kpc. */
export const pictureExtent = 14
