import type { RoomProps } from '../../rooms/lab'
import { CloudRoom } from './cloud/CloudRoom'
import { cloudExperiment } from './cloud/experiment'
import { WellRoom } from './well/WellRoom'

/** The quantum lab's room: the well, or the cloud. */
export default function Lab(props: RoomProps) {
  const { lab, values } = props
  return lab.experimentOf(values).name === cloudExperiment.name ? <CloudRoom {...props} /> : <WellRoom {...props} />
}
