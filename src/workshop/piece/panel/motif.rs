//! Putting motifs on the piece: everybody's, and those earned in exercises.

use creation::motif::{MOTIFS, Motif};
use creation::piece::{Content, PieceEdit};
use leptos::prelude::*;

use crate::ui::art::{Icon, art};
use crate::ui::motif;
use crate::workshop::piece::board::{Board, board};

/// Every motif; a locked one tells which exercise earns it.
#[component]
pub fn MotifPanel() -> impl IntoView {
    let board = board();
    let session = board.shell.session;
    let told: RwSignal<Option<String>> = RwSignal::new(None);
    let tiles = move || {
        let texts = session.texts.get();
        let (open, locked): (Vec<&Motif>, Vec<&Motif>) = MOTIFS.iter().partition(|sign| is_open(board, sign));
        let open = open.into_iter().map(|sign| {
            let name = motif::name(texts, sign.id);
            view! {
                <button
                    type="button"
                    class="tile"
                    aria-label=name
                    title=name
                    aria-pressed=move || is_chosen(board, sign.id).to_string()
                    on:click=move |_| {
                        told.set(None);
                        put(board, sign.id);
                    }
                >
                    <span class="art">{motif::picture(sign.id)}</span>
                </button>
            }
            .into_any()
        });
        let locked = locked.into_iter().filter_map(|sign| {
            let exercise = earned_by(board, sign.id)?;
            let name = texts.piece_motif_to_earn(motif::name(texts, sign.id));
            Some(
                view! {
                    <button
                        type="button"
                        class="tile locked"
                        aria-label=name
                        on:click=move |_| told.set(Some(texts.piece_motif_locked(&exercise)))
                    >
                        <span class="art">{motif::picture(sign.id)}</span>
                        <Icon svg=art!("icon/lock")/>
                    </button>
                }
                .into_any(),
            )
        });
        open.chain(locked).collect_view()
    };
    view! {
        <div class="strip">{tiles}</div>
        {move || told.get().map(|said| view! {
            <div class="notice plain" role="status"><Icon svg=art!("icon/lock")/><p>{said}</p></div>
        })}
    }
}

fn is_open(board: Board, sign: &Motif) -> bool {
    sign.free || board.shell.session.state.with(|state| state.motifs.contains(sign.id))
}

/// The title of the exercise that earns a motif; none for a motif that no exercise gives yet.
fn earned_by(board: Board, motif: &str) -> Option<String> {
    board.shell.session.index.with(|index| {
        let exercise = index.exercises.iter().find(|exercise| exercise.motif.as_deref() == Some(motif))?;
        Some(exercise.title.clone())
    })
}

fn is_chosen(board: Board, motif: &str) -> bool {
    board.chosen_item().is_some_and(|item| matches!(&item.content, Content::Motif(id) if id == motif))
}

/// Shows the motif in the place of the one that is chosen, or adds it.
fn put(board: Board, motif: &str) {
    let motif = motif.to_owned();
    match untrack(|| board.chosen_item()) {
        Some(item) if matches!(item.content, Content::Motif(_)) => {
            board.edit(PieceEdit::SetMotif { item: item.id, motif });
        }
        _ => {
            board.edit(PieceEdit::AddMotif { motif });
            board.select_last();
        }
    }
}
