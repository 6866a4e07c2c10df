<?php
/**
 * Which language a text comes in: the library's, by the names that it has for them, and the editor's.
 *
 * @package care-widgets
 */

defined( 'ABSPATH' ) || exit;

/** The translations are in the plugin's own folder, so WordPress must be told of it. */
function care_widgets_load_translations() {
	load_plugin_textdomain( 'care-widgets', false, basename( dirname( __DIR__ ) ) . '/languages' ); // phpcs:ignore PluginCheck.CodeAnalysis.DiscouragedFunctions.load_plugin_textdomainFound
}
add_action( 'init', 'care_widgets_load_translations', 1 );

/** The language that a widget is read in: its own, or the site's. */
function care_widgets_language( $given ) {
	return empty( $given['lang'] ) ? get_bloginfo( 'language' ) : $given['lang'];
}

/** What a language is called as well, as in the library; the editor's preview looks here, too. */
function care_widgets_also() {
	return array(
		'zh'    => 'zh-hans',
		'zh-tw' => 'zh-hant',
		'zh-hk' => 'zh-hant',
		'zh-mo' => 'zh-hant',
		'fil'   => 'tl',
	);
}

/** The files that fit a language, from the closest to English. */
function care_widgets_languages( $tag ) {
	$also  = care_widgets_also();
	$parts = explode( '-', str_replace( '_', '-', strtolower( substr( $tag, 0, 35 ) ) ) );
	$chain = array();
	while ( $parts ) {
		$name    = sanitize_key( implode( '-', $parts ) );
		$chain[] = $name;
		if ( isset( $also[ $name ] ) ) {
			$chain[] = $also[ $name ];
		}
		array_pop( $parts );
	}
	$chain[] = 'en';
	return $chain;
}

/**
 * The texts for a language that stand without the script, and the names of topics, treatments and phases. Without
 * the file, which comes with a release, what must be there in any case.
 */
function care_widgets_texts( $tag ) {
	foreach ( care_widgets_languages( $tag ) as $language ) {
		$texts = care_widgets_json( "texts/$language.json" );
		if ( $texts ) {
			break;
		}
	}
	return $texts + array(
		'language'  => 'en',
		'direction' => 'ltr',
		'line'      => 'In an emergency, call {emergency-number}.',
		'local'     => 'your local emergency number',
		'languages' => array(),
		'topics'    => array(),
	);
}
