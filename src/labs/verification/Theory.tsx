import { Formula } from '../../ui/Formula'
import { t } from '../../words/language'

/** How claims are judged. */
export default function Theory() {
  return (
    <>
      <p>
        {t(
          'A claim is a number that is known without this program: published, in closed form, found by another method, or conserved. It is computed here and now, by the same code that draws the labs, and set beside what it is to be.',
        )}
      </p>
      <p>
        {t(
          'Each has a tolerance of its own, stated before anything is computed: half of the last digit that its source prints, or what the method promises. It holds where',
        )}
      </p>
      <Formula tex="|x_{\text{computed}}-x_{\text{expected}}|\le\tau" block />
      <p>
        {t(
          'Values that come of random samples have an error bar σ in the place of that, and may be four of them away. Of a thousand such claims that are true, less than one does not hold by chance; another seed tells a chance from a fault.',
        )}
      </p>
      <p>
        {t(
          'The digits are the same in every browser and for any number of cores, and so is the checksum of all of them. What does not hold is red, and stays in sight.',
        )}
      </p>
    </>
  )
}
