import { Formula } from '../../ui/Formula'
import { t } from '../../words/language'

/** What is measured, and how. */
export default function Theory() {
  return (
    <>
      <p>
        {t(
          'One problem, computed in ever faster ways: each rung of the ladder changes one thing, and the lines that it changed stand beside its bar. Rungs that only reorder work come to the same digits, bit by bit. Another algorithm may not; how far it is off is the root of the mean squared difference over that of the values.',
        )}
      </p>
      <p>
        {t(
          'In each round every rung has its turn, so that a busy machine disturbs all alike. A ratio is formed within a round, and what is said is the median of the rounds. A turn is as many passes as its share of the budget holds.',
        )}
      </p>
      <Formula tex="\frac{T_1}{T_n}=\frac{1}{s+(1-s)/n}" block />
      <p>
        {t(
          'is Amdahl’s law: with n workers only the share 1 − s of the work gets faster. s is fitted to the measured speedups by least squares. Efficiency is the speedup per worker.',
        )}
      </p>
      <p>
        {t(
          'Two bounds are measured between the rungs: how many bytes one worker copies in a second, and how many additions and multiplications of float64 it does when nothing waits for memory. A root or a division counts as one operation but takes several times as long, so loops over pairs stay well below that peak.',
        )}
      </p>
      <p>
        {t(
          'Against the number of stars the time of one computation of all forces is a power law, a straight line in logarithms. Its exponent is fitted from a thousand stars on: 2 for all pairs, little more than 1 for the tree.',
        )}
      </p>
      <p>
        {t(
          'Times are no part of the checksum: it stands for what was computed, which has the same digits in every browser and for any number of workers.',
        )}
      </p>
    </>
  )
}
