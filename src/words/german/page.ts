export const page = {
  'something unexpected happened': 'etwas Unerwartetes ist geschehen',
}
