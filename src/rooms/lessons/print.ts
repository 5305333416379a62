import { markup } from '../../files/markup'
import { printPage } from '../../files/print'
import { spoken } from '../../words/language'

/** Prints a part of the page by itself, as a sheet of text. What stands there was made by React: its text is text. */
export function printPart(title: string, element: HTMLElement | null): void {
  const head = markup`<!doctype html><html lang="${spoken()}"><head><meta charset="utf-8"><title>${title}</title><style>body{font:12pt/1.45 serif;max-width:44rem;margin:0 auto}h1{font-size:18pt}h3{margin:1em 0 .25em}a{color:inherit}li{break-inside:avoid;margin:.5em 0}table{border-collapse:collapse;font-size:10pt}th,td{padding:.125em .75em .125em 0;text-align:left;border-bottom:1px solid #999}small{overflow-wrap:anywhere}svg{max-width:100%}</style></head><body><h1>${title}</h1>`
  void printPage(`${head.source}${element?.innerHTML ?? ''}</body></html>`, title)
}
