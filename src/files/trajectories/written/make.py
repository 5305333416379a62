"""Writes one walk with the formats' own tools: LAMMPS, GROMACS, ASE, MDAnalysis, MDTraj and NumPy, as Debian 12 has them.

The walk is Brownian motion of a few atoms through several periodic boxes, drawn from a fixed seed; every file holds it folded back into
the box or as it is. walk.json is what all readers have to find again: positions in angstrom, shape (frames, atoms, 3).

    apt-get install python3-mdtraj python3-mdanalysis python3-ase lammps gromacs && python3 make.py
"""

import json
import subprocess
import warnings
from pathlib import Path

import ase
import ase.io
import MDAnalysis as mda
import mdtraj
import numpy as np

warnings.simplefilter("ignore")
atoms, frames, box, interval = 5, 20, 12.0, 2.0  # Å, ps
draw = np.random.default_rng(7)
walk = draw.uniform(0, box, (atoms, 3)) + np.cumsum(draw.normal(0, 1.0, (frames, atoms, 3)), axis=0)
# What a file with three decimals in nm keeps of it.
walk = np.round(walk, 2)
folded = walk % box
here = Path(__file__).parent
json.dump({"box": box, "interval": interval, "walk": walk.tolist()}, open(here / "walk.json", "w"))


def mdanalysis():
    universe = mda.Universe.empty(atoms, n_residues=atoms, atom_resindex=range(atoms), trajectory=True)
    for name, values in {"names": ["AR"] * atoms, "types": ["Ar"] * atoms, "elements": ["Ar"] * atoms, "resnames": ["AR"] * atoms,
                         "resids": range(1, atoms + 1), "masses": [40.0] * atoms}.items():
        universe.add_TopologyAttr(name, values)
    universe.load_new(folded.astype("f4"), order="fac", dimensions=[box] * 3 + [90.0] * 3, dt=interval)
    for suffix in ("xtc", "trr", "dcd", "ncdf", "pdb", "xyz"):
        options = {"multiframe": True} if suffix == "pdb" else {"dt": interval}
        with mda.Writer(str(here / f"mdanalysis.{suffix}"), n_atoms=atoms, **options) as writer:
            for _ in universe.trajectory:
                writer.write(universe.atoms)
    universe.trajectory[0]
    universe.atoms.write(str(here / "first.gro"))


def with_mdtraj():
    topology = mdtraj.Topology()
    chain = topology.add_chain()
    for _ in range(atoms):
        topology.add_atom("AR", mdtraj.element.argon, topology.add_residue("AR", chain))
    trajectory = mdtraj.Trajectory(folded / 10, topology, time=np.arange(frames) * interval,
                                   unitcell_lengths=np.full((frames, 3), box / 10), unitcell_angles=np.full((frames, 3), 90.0))
    for suffix in ("xtc", "trr", "dcd", "nc", "pdb", "gro", "lammpstrj", "xyz"):
        trajectory.save(str(here / f"mdtraj.{suffix}"), force_overwrite=True)


def with_ase():
    images = [ase.Atoms(f"Ar{atoms}", positions=places, cell=[box] * 3, pbc=True) for places in folded]
    ase.io.write(str(here / "ase.extxyz"), images)
    ase.io.write(str(here / "ase.xyz"), images, format="xyz")
    ase.io.write(str(here / "ase.pdb"), images, format="proteindatabank")


def gromacs():
    for suffix in ("xtc", "trr", "gro", "pdb"):
        subprocess.run(["gmx", "trjconv", "-f", "mdanalysis.trr", "-s", "first.gro", "-o", f"gromacs.{suffix}"], cwd=here,
                       input="0\n", text=True, check=True, capture_output=True)


def lammps():
    """A run of its own: atoms that LAMMPS itself moves, written in all its styles at once; `xu yu zu` is the walk."""
    for shape, region in {"cube": "block 0 12 0 12 0 12", "tilted": "prism 0 12 0 12 0 12 4 -3 2"}.items():
        script = f"""
        units real
        boundary p p p
        region all {region}
        create_box 2 all
        create_atoms 1 random 4 11 all
        create_atoms 2 random 1 12 all
        mass * 40
        pair_style zero 3.0
        pair_coeff * *
        velocity all create 3000 5
        fix move all nve
        fix kick all langevin 3000 3000 200 9
        timestep 2
        thermo 0
        dump xu all custom 100 lammps-{shape}-xu.lammpstrj id type xu yu zu
        dump x all custom 100 lammps-{shape}-x.lammpstrj id type x y z
        dump xi all custom 100 lammps-{shape}-xi.lammpstrj id type x y z ix iy iz
        dump xs all custom 100 lammps-{shape}-xs.lammpstrj id type xs ys zs
        dump xsu all custom 100 lammps-{shape}-xsu.lammpstrj id type xsu ysu zsu
        dump_modify xu format float %.10g time yes units yes
        dump_modify x format float %.10g
        dump_modify xi format float %.10g
        dump_modify xs format float %.12g
        dump_modify xsu format float %.12g
        dump atom all atom 100 lammps-{shape}-atom.lammpstrj
        run 2000
        """
        subprocess.run(["lmp", "-log", "none", "-screen", "none", "-in", "/dev/stdin"], cwd=here, input=script, text=True, check=True)


mdanalysis()
with_mdtraj()
with_ase()
gromacs()
lammps()
np.savez(here / "numpy.npz", positions=walk.transpose(1, 0, 2), box=np.full(3, box), dt=interval)
