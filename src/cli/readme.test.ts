import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { makePlan } from '../experiments/sweep/plan'
import { readAddress } from '../files/address'
import { labs } from '../labs/all'
import { checksOf } from '../labs/claims'
import { own } from '../parameters/own'
import { resolve } from '../parameters/resolve'
import { parseArguments } from './arguments'
import { withTables } from './readme'
import { isSweepCommand } from './sweep/names'
import { planRequest } from './sweep/planning'
import { verifyCommand } from './verifyHelp'

const read = (file: string) => readFile(new URL(`../${file}`, import.meta.url), 'utf8')
const readmes = ['../README.md', ...labs.map(({ name }) => `labs/${name}/README.md`)]

describe.each(labs)('the README of $name', (lab) => {
  it('has the tables that its schema gives (npm run readme writes them)', async () => {
    const text = await read(`labs/${lab.name}/README.md`)
    expect(withTables(text, lab, await checksOf(lab.name))).toBe(text)
    expect(text).toContain(`\`${Object.keys(lab.parameters)[0]}\``)
  })
})

/** Every address in a text, whatever stands before its #. */
const addressesIn = (text: string) => [...text.matchAll(/#\/[a-z]+\?[^\s`)"']+/g)].map(([address]) => address)

describe('addresses that people were given', () => {
  it.each(readmes)('in %s open what they say, without a complaint', async (file) => {
    for (const hash of addressesIn(await read(file))) {
      const { lab: name, given, problems } = readAddress(hash)
      expect(problems, hash).toEqual([])
      const lab = labs.find((each) => each.name === name)
      if (!lab) throw new Error(`${hash}: there is no such lab`)
      expect(resolve(lab, given, 'text').problems, hash).toEqual([])
    }
  })

  it.each(labs.flatMap((lab) => Object.keys(lab.presets).map((preset) => [lab.name, preset, lab] as const)))(
    '#/%s?preset=%s is its preset, value by value',
    (_, preset, lab) => {
      const { values, problems } = resolve(lab, [['preset', preset]], 'text')
      expect(problems).toEqual([])
      const { values: wanted } = own(lab.presets, preset) ?? {}
      expect(Object.keys(wanted ?? {}).length).toBeGreaterThan(0)
      expect(values).toMatchObject(wanted ?? {})
    },
  )
})

/** Every command in a text, continued lines joined, without what a shell would add. */
const commandsIn = (text: string) =>
  [...text.replaceAll(/\\\n\s*/g, '').matchAll(/npm run -s lab -- ([^\n]+)/g)].map(([, words]) =>
    [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain),
  )

describe('commands that people were given', () => {
  it.each(readmes)('in %s name parameters and values that are taken', async (file) => {
    for (const words of commandsIn(await read(file)).filter(([lab]) => !lab.startsWith('<'))) {
      const [command, ...rest] = words
      if (isSweepCommand(command)) {
        if (command !== 'plan') continue
        const { lab, request } = await planRequest(parseArguments(rest, () => undefined))
        expect((await makePlan(lab, request, { program: '', kernels: '' })).warnings).toEqual([])
        continue
      }
      // `verify` takes what the lab of that name takes.
      const meant = command === verifyCommand ? 'verification' : command
      const lab = labs.find(({ name }) => name === meant)
      if (!lab) throw new Error(`${words.join(' ')}: there is no such lab`)
      const flags = new Set(words.filter((word) => word.startsWith('--')).map((word) => word.slice(2)))
      const general = new Set(['json', 'out', 'help', 'preset', 'checkpoint', 'resume'])
      const defined = resolve(
        lab,
        words.flatMap((word, at) =>
          word.startsWith('--') && !general.has(word.slice(2)) ? [[word.slice(2), words[at + 1]] as const] : [],
        ),
        'text',
      )
      expect(defined.problems, words.join(' ')).toEqual([])
      for (const flag of flags)
        expect(general.has(flag) || flag in defined.parameters, `${words.join(' ')}: ${flag}`).toBe(true)
    }
  })
})
