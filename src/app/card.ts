// A run's result as one picture or one page, made of what the share dialog tells of it.
import { cardHtml, cardSvg, type ResultCard } from '../files/card'
import { saveBlob, saveText } from '../files/download'
import { software } from '../files/origin'
import type { Citation } from '../files/references'
import { references } from '../labs/references'
import { own } from '../parameters/own'
import type { AnyValues } from '../parameters/parameter'
import { differences } from '../parameters/resolve'
import type { LabDefinition, Shareable } from '../rooms/lab'
import { dataUrl, drawPng, layersOf } from '../ui/charts/picture'
import { inWords } from '../ui/controls/inWords'
import { signed } from '../ui/origin'
import { qrPicture } from '../ui/qr'
import { shown, t } from '../words/language'

/** One file with all of the page (`npm run build:single`): other machines know nothing of where it lies. */
export const isFile = location.protocol === 'file:'

/** The version of what computed: of the program, and of the contract that its address is written in. */
const versionOf = ({ origin }: Shareable) =>
  `${import.meta.env.program as string}${origin ? `, contract ${origin.version}` : ''}`

/** px, on the longer side, below which something on the stage is an icon. */
const smallest = 160

const areaOf = (element: Element) => {
  const { width, height } = element.getBoundingClientRect()
  return Math.max(width, height) < smallest ? 0 : width * height
}

/** What is drawn largest on the stage, or where nothing is, the first chart. */
function drawnLargest(): Element | undefined {
  const on = (place: string) => [...document.querySelectorAll(`${place} svg, ${place} canvas`)]
  const largest = (all: readonly Element[]) =>
    all.filter((each) => areaOf(each) > 0).sort((a, b) => areaOf(b) - areaOf(a))[0]
  return largest(on('section[data-stage]')) ?? largest(on('[data-chart]'))
}

/**
 * The stage as it is now, as a PNG: of stars and walks what their stage gives of itself, elsewhere the drawing that takes most of its room.
 * @returns undefined where nothing is drawn
 */
export async function stagePicture(picture: Shareable['picture']): Promise<Blob | undefined> {
  if (picture) return picture()
  const drawn = drawnLargest()
  if (!drawn) return undefined
  if (drawn instanceof HTMLCanvasElement)
    return new Promise((resolve) => drawn.toBlob((blob) => resolve(blob ?? undefined), 'image/png'))
  const all = drawn.closest('[data-chart]')?.querySelectorAll<SVGSVGElement>('svg[data-axes], svg[data-curves]')
  const { width, height, layers } = layersOf(all?.length ? [...all] : [drawn as SVGSVGElement])
  const { backgroundColor } = getComputedStyle(document.body)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="100%" height="100%" fill="${backgroundColor}"/>`,
    ...layers.map((layer) => `<svg width="${width}" height="${height}">${layer}</svg>`),
    '</svg>',
  ]
  return drawPng(svg.join(''), 2)
}

/** Values that a run was made with, from what its files say of them. */
const valuesOf = ({ origin, values = {} }: Shareable): AnyValues =>
  origin ? (JSON.parse(origin.parameters) as AnyValues) : values

/** How words are said: as the page says them, or in a citation. */
type Say = (text: string) => string
const inEnglish: Say = (text) => text

/** Lab, and what was computed in it where it computes several things. */
function titleOf(lab: LabDefinition, shared: Shareable, inThat: Say): string {
  const { title } = lab.experimentOf(valuesOf(shared))
  return lab.experiments.length > 1 ? `${inThat(lab.title)}: ${inThat(title)}` : inThat(lab.title)
}

/** Parameters that are not at their defaults, as people read them. */
function settingsInWords(lab: LabDefinition, shared: Shareable, inThat: Say): string {
  const values = valuesOf(shared)
  const table = { ...lab.parameters, ...lab.derived?.(values) }
  const words = differences(lab, values, undefined).flatMap(([name, value]) => {
    const parameter = own(table, name)
    return parameter ? [`${inThat(parameter.label)} ${inWords(parameter, value, inThat)}`] : []
  })
  return words.length > 0 ? words.join(', ') : inThat('defaults')
}

/** How the run is cited. */
export function citationOf(lab: LabDefinition, shared: Shareable): Citation {
  const { origin, checksum, session } = shared
  const values = valuesOf(shared)
  const { name } = lab.experimentOf(values)
  const result = session?.snapshot().document?.result ?? {}
  return {
    software,
    authors: `The ${software} authors`,
    version: versionOf(shared),
    what: `${titleOf(lab, shared, inEnglish)}: ${settingsInWords(lab, shared, inEnglish)}`,
    // A file has no address that means anything elsewhere: what stands behind it does.
    address: isFile || !origin ? (origin?.address ?? '') : new URL(origin.address, location.href).href,
    checksum,
    opened: new Date().toISOString().slice(0, 10),
    references: references.get(lab.name)?.({ experiment: name, values, result }) ?? [],
  }
}

async function cardOf(lab: LabDefinition, shared: Shareable, address: string, picture: Blob | undefined) {
  const { headline, origin, checksum, note } = shared
  const drawn = picture && (await createImageBitmap(picture))
  const card: ResultCard = {
    title: `${titleOf(lab, shared, shown)} · ${software}`,
    picture: drawn && { url: await dataUrl(picture), width: drawn.width, height: drawn.height },
    headline:
      headline?.value === undefined
        ? undefined
        : {
            label: shown(headline.label),
            value: shown(headline.unit ? `${headline.value} ${shown(headline.unit)}` : headline.value),
            note: shown(headline.note ?? ''),
          },
    facts: [
      [t('Parameters'), settingsInWords(lab, shared, shown)],
      ...(origin?.moment === undefined
        ? []
        : [[t('As it stood'), t('at {moment}', { moment: origin.moment })] as const]),
      ...(origin?.changedOnTheWay === undefined ? [] : [[t('Changed on the way'), origin.changedOnTheWay] as const]),
    ],
    address,
    code: qrPicture(address),
    checksum: checksum ?? shown(note),
    version: `${software} ${versionOf(shared)}`,
  }
  drawn?.close()
  return card
}

/** Saves a run's card. @throws Error where the browser cannot draw it */
export async function saveCard(
  form: 'png' | 'html',
  lab: LabDefinition,
  shared: Shareable,
  address: string,
  picture: Blob | undefined,
): Promise<void> {
  const card = await cardOf(lab, shared, address, picture)
  const name = `second-moment-${lab.name}-card.${form}`
  if (form === 'html') saveText(cardHtml(card), name, 'text/html')
  else saveBlob(await signed(await drawPng(cardSvg(card), 2), shared.origin), name)
}
