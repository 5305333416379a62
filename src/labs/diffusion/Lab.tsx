import type { RoomProps } from '../lab'

export default function Lab(_: RoomProps) {
  return null
}
